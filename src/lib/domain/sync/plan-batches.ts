import { groupBy } from '../shared/index.ts';
import type { CohortCode } from '../shared/index.ts';
import {
	offerIdOf,
	offerLine,
	type Digest,
	type OfferId,
	type TravelRecord
} from '../transfer/index.ts';
import type { BearerOf } from './bearer-of.ts';
import type { HubCard, SentBatch } from './hub-line.ts';
import type { HubLedger } from './hub-ledger.ts';
import { mayBeTakenLater, MOST_IN_BATCH } from './ingest-answer.ts';

/** Records of one cohort that are sent together. The same records make the same batch, whenever it is made. */
export interface Batch {
	readonly offer: OfferId;
	readonly cohort: CohortCode | null;
	/** In the order in which they are sent: of their ids. */
	readonly records: readonly TravelRecord[];
	readonly bearer: string | null;
}

/**
 * What is to be sent to a hub now, of everything that this device has: what was never answered first, then what may be
 * taken another day. One batch is of one cohort, because a token proves one.
 */
export function planBatches(
	records: readonly TravelRecord[],
	ledger: HubLedger,
	card: Pick<HubCard, 'records' | 'takesOpenUse'>,
	bearer: BearerOf,
	digest: Digest
): readonly Batch[] {
	const most = Math.max(1, Math.min(MOST_IN_BATCH, card.records));
	const waiting = records.filter(({ id }) => !ledger.received.has(id));
	const fresh = waiting.filter(({ id }) => !ledger.refused.has(id));
	const again = waiting.filter((record) => isSentAgain(record, ledger, card));
	return [fresh, again].flatMap((part) =>
		[...groupBy(part, ({ cohort }) => cohort ?? '').values()].flatMap((own) =>
			portionsOf(inOrder(own), most).map((portion) => makeBatch(portion, bearer, digest))
		)
	);
}

/** Two batches in place of one that was too large; `null`: it was one record. */
export function halvesOf(
	{ records, bearer }: Batch,
	digest: Digest
): readonly [Batch, Batch] | null {
	if (records.length < 2) return null;
	const middle = Math.ceil(records.length / 2);
	const half = (part: readonly TravelRecord[]) => makeBatch(part, () => bearer, digest);
	return [half(records.slice(0, middle)), half(records.slice(middle))];
}

export function sentOf({ offer, cohort, records, bearer }: Batch): SentBatch {
	return {
		offer,
		ids: records.map(({ id }) => id),
		apart: cohort !== null && bearer === null
	};
}

function isSentAgain(
	{ id, cohort }: TravelRecord,
	{ refused }: HubLedger,
	{ takesOpenUse }: Pick<HubCard, 'takesOpenUse'>
): boolean {
	const refusal = refused.get(id);
	if (refusal === undefined || !mayBeTakenLater(refusal.reason)) return false;
	return cohort !== null || takesOpenUse || refusal.reason !== 'open-use-refused';
}

function makeBatch(records: readonly TravelRecord[], bearer: BearerOf, digest: Digest): Batch {
	const cohort = records[0]?.cohort ?? null;
	const offer = offerIdOf(records.map(offerLine), digest);
	return { offer, cohort, records, bearer: bearer(cohort) };
}

function inOrder(records: readonly TravelRecord[]): readonly TravelRecord[] {
	return [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function portionsOf<Entry>(entries: readonly Entry[], most: number): readonly (readonly Entry[])[] {
	return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) =>
		entries.slice(at * most, (at + 1) * most)
	);
}
