import { createHash } from 'node:crypto';
import type { Uuid } from '#lib/domain/shared/index.ts';
import { MOST_IN_BATCH } from '#lib/domain/sync/index.ts';
import type { TravelRecord } from '#lib/domain/transfer/index.ts';
import { allCohorts, type HubCohort } from '../store/cohorts.ts';
import {
	cohortsSent,
	cohortsToGo,
	idsToGo,
	keepCohortSent,
	keepForwarded,
	type CohortSent,
	type Forwarded,
	type RecordTable,
	type ToGo
} from '../store/forwarded.ts';
import type { HubStore } from '../store/hub-store.ts';
import { outcomePages, roomPages } from '../store/read-records.ts';
import type { CentralLine } from './central-line.ts';
import { sendRecords } from './send-records.ts';

export interface Round {
	readonly store: HubStore;
	readonly line: CentralLine;
	readonly toGo: ToGo;
	/** Asked before each batch: rejects when another process forwards now. */
	readonly renew: () => Promise<void>;
}

/**
 * Brings everything that has not gone yet, cohort by cohort: first its card, then its records. What became of a batch is
 * durable before the next one goes, so that a cut at any moment costs one batch, which the central hub then knows.
 * Rejects with a `LineBroken`, or when the database does.
 */
export async function forwardRound(round: Round): Promise<void> {
	const { store, toGo } = round;
	const cards = new Map((await allCohorts(store.database)).map((card) => [card.code, card]));
	const sent = await cohortsSent(store.database, toGo.key);
	const waiting = new Set(await cohortsToGo(store.database, toGo));
	for (const cohort of [...new Set([...cards.keys(), ...waiting])].sort()) {
		const card = cards.get(cohort);
		const known = sent.get(cohort);
		if (!waiting.has(cohort)) {
			if (card !== undefined) await bring(round, card, known);
			continue;
		}
		// Closing a cohort keeps new results out, not those that were taken before.
		const isKnown = card === undefined || (await bring(round, { ...card, takes: true }, known));
		if (!isKnown) continue;
		await forwardTable(round, cohort, 'outcome');
		await forwardTable(round, cohort, 'room_count');
		if (card?.takes === false) await bring(round, card, undefined);
	}
}

/** `false`: somebody else made a cohort of this code there. Nothing of it is sent: it would be held apart. */
async function bring(
	{ store, line, toGo, renew }: Round,
	card: HubCohort,
	known: CohortSent | undefined
): Promise<boolean> {
	const digest = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 32);
	const isOld = known?.card === digest;
	if (isOld && (known.state === 'taken' || !toGo.again)) return known.state === 'taken';
	await renew();
	const state = (await line.bring(card)) ? 'taken' : 'conflict';
	await keepCohortSent(store.database, card.code, toGo.key, { card: digest, state });
	return state === 'taken';
}

async function forwardTable(round: Round, cohort: string, table: RecordTable): Promise<void> {
	const { store, line, toGo, renew } = round;
	for (let after: Uuid | null = null; ;) {
		const ids = await idsToGo(store.database, table, cohort, toGo, after, MOST_IN_BATCH);
		const last = ids.at(-1);
		if (last === undefined) return;
		const records = await recordsOf(store, table, cohort, ids);
		await renew();
		const became = records.length === 0 ? [] : await sendRecords(line, toGo.key, records);
		await keepForwarded(store.database, cohort, toGo.key, [...became, ...unread(ids, records)]);
		after = last;
	}
}

async function recordsOf(
	{ database, words }: HubStore,
	table: RecordTable,
	cohort: string,
	ids: readonly Uuid[]
): Promise<readonly TravelRecord[]> {
	const filter = { cohorts: [cohort], ids };
	const records: TravelRecord[] = [];
	const pages =
		table === 'outcome' ? outcomePages(database, words, filter) : roomPages(database, filter);
	for await (const page of pages) records.push(...page.records);
	return records;
}

/** Rows that no gate lets through: nobody could send them. */
function unread(ids: readonly Uuid[], records: readonly TravelRecord[]): readonly Forwarded[] {
	const read = new Set(records.map(({ id }) => id));
	return ids.flatMap((id) => (read.has(id) ? [] : [{ id, state: 'refused', reason: 'damaged' }]));
}
