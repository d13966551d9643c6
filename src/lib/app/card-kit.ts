import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import { CARD_CODES } from '#lib/domain/cards/index.ts';

/** A number for the card that a phone shows: a beginning, which people change when they count through the room. */
export function someCard(): number {
	const [byte = 0] = deviceRng.bytes(1);
	return byte % CARD_CODES.length;
}
