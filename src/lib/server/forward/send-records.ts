import {
	fileLine,
	isOfRoom,
	makeOffer,
	recordsOf,
	type TravelRecord
} from '#lib/domain/transfer/index.ts';
import { isHeld, mayBeTakenLater, provenByHub, type IngestAnswer } from '#lib/domain/sync/index.ts';
import { BATCH_VERSION } from '#lib/schema/sync/batch-schema.ts';
import type { Uuid } from '#lib/domain/shared/index.ts';
import { sha256 } from '../sha256.ts';
import type { Forwarded } from '../store/forwarded.ts';
import type { CentralLine } from './central-line.ts';
import { checkSignature } from './check-signature.ts';
import { LineBroken } from './line-broken.ts';

/**
 * Sends records and tells what became of each; halves what is too much at once. Only what the receipt proves with the key
 * of the central hub is told as held.
 */
export async function sendRecords(
	line: CentralLine,
	key: string,
	records: readonly TravelRecord[]
): Promise<readonly Forwarded[]> {
	const offer = makeOffer(
		records.flatMap((record) => (isOfRoom(record) ? [] : [record])),
		sha256,
		records.filter(isOfRoom)
	);
	const sent = recordsOf(offer);
	const answer = await line.send({
		v: BATCH_VERSION,
		offer: offer.id,
		records: sent.map(fileLine)
	});
	if (answer === null) {
		const [only] = sent;
		if (only === undefined) return [];
		if (sent.length === 1) return [{ id: only.id, state: 'refused', reason: 'too-long' }];
		const half = Math.ceil(sent.length / 2);
		return [
			...(await sendRecords(line, key, sent.slice(0, half))),
			...(await sendRecords(line, key, sent.slice(half)))
		];
	}
	const ids = sent.map(({ id }) => id);
	const proven = provenByHub(answer.receipt, key, { id: offer.id, ids }, sha256, checkSignature);
	if (proven === null || answer.answers.length !== ids.length) throw new LineBroken('unproven');
	const held = new Set(proven);
	return ids.map((id, place) => became(id, answer.answers[place], held));
}

function became(id: Uuid, answer: IngestAnswer | undefined, held: ReadonlySet<Uuid>): Forwarded {
	if (answer === undefined || (answer.id !== id && answer.id !== null)) {
		throw new LineBroken('no-hub');
	}
	if (isHeld(answer)) {
		if (!held.has(id)) throw new LineBroken('unproven');
		return { id, state: 'held', reason: null };
	}
	const { reason } = answer;
	return { id, state: mayBeTakenLater(reason) ? 'later' : 'refused', reason };
}
