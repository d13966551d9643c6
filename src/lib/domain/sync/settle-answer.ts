import type { Digest } from '../transfer/index.ts';
import type { BatchAnswer, SentBatch } from './hub-line.ts';
import type { HubProof, Refusal } from './hub-ledger.ts';
import { provenByHub, type CheckSignature } from './hub-receipt.ts';
import { isHeld } from './ingest-answer.ts';

/** What an answer changes on this device. */
export interface Settled {
	/** `null`: nothing of the batch is held. */
	readonly proof: HubProof | null;
	readonly refusals: readonly Refusal[];
}

/**
 * Reads an answer to a batch. `null`: it is not to be believed, and nothing is known of any record: it is half, in
 * another order, of another batch or hub, or the signed receipt says something else. A refusal is believed only where the
 * signature leaves its place out, too: otherwise anybody on the line could keep results from being sent.
 */
export function settleAnswer(
	sent: SentBatch,
	{ answers, receipt }: BatchAnswer,
	hub: string,
	digest: Digest,
	check: CheckSignature
): Settled | null {
	const { offer, ids, apart } = sent;
	const isWhole =
		answers.length === ids.length &&
		answers.every(({ id }, place) => id === ids[place] || id === null);
	if (!isWhole) return null;
	const proven = provenByHub(receipt, hub, { id: offer, ids }, digest, check);
	const held = answers.filter(isHeld).map(({ id }) => id);
	if (proven?.length !== held.length) return null;
	if (proven.some((id, place) => id !== held[place])) return null;
	const refusals = answers.flatMap((answer, place): readonly Refusal[] => {
		const id = ids[place];
		if (id === undefined || answer.state !== 'refused') return [];
		return [{ hub, id, reason: answer.reason, where: answer.where }];
	});
	return { proof: held.length === 0 ? null : { offer, receipt, held, apart }, refusals };
}
