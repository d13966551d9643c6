import { fromHex, toHex, type Outcome } from '../outcome/index.ts';
import type { Uuid } from '../shared/index.ts';
import { recordSum } from './canonical.ts';
import { packOutcomes } from './pack-outcomes.ts';
import { toUtf8 } from './utf8.ts';

/** SHA-256: 32 bytes. A port, because the domain has no library. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/** 16 hexadecimal digits: the same outcomes make the same offer, in whatever way they are handed over. */
export type OfferId = string;
export const OFFER_ID_BYTES = 8;

/** Outcomes that are handed over together, in the order of their ids. */
export interface Offer {
	readonly id: OfferId;
	readonly outcomes: readonly Outcome[];
}

export function makeOffer(outcomes: Iterable<Outcome>, digest: Digest): Offer {
	const byId = new Map<Uuid, Outcome>();
	for (const outcome of outcomes) byId.set(outcome.id, outcome);
	const sorted = [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
	return { id: offerIdOf(sorted.map(offerLine), digest), outcomes: sorted };
}

/** What one outcome adds to the name of its offer. */
export function offerLine(outcome: Outcome): string {
	return `${outcome.id} ${recordSum(outcome)}`;
}

/** The name of an offer from the lines of its outcomes, whatever their order; the same line twice counts once. */
export function offerIdOf(lines: Iterable<string>, digest: Digest): OfferId {
	const sorted = [...new Set(lines)].sort();
	return shortDigest(`safar offer 1\n${sorted.join('\n')}`, digest);
}

/** What an animated sequence carries: the name of the offer and its packed outcomes. */
export function offerBytes({ id, outcomes }: Offer): Uint8Array {
	return Uint8Array.from([...fromHex(id), ...packOutcomes(outcomes)]);
}

/** The way back; `null`: too short to be one. */
export function splitOfferBytes(
	bytes: Uint8Array
): { readonly id: OfferId; readonly packed: Uint8Array } | null {
	if (bytes.length <= OFFER_ID_BYTES) return null;
	return {
		id: toHex(bytes.subarray(0, OFFER_ID_BYTES)),
		packed: bytes.subarray(OFFER_ID_BYTES)
	};
}

/** The first eight bytes of the digest of a text, as hex. */
export function shortDigest(text: string, digest: Digest): string {
	return toHex(digest(toUtf8(text)).subarray(0, OFFER_ID_BYTES));
}
