import type { CohortCode, IsoWeek, Uuid } from '#lib/domain/shared/index.ts';
import type { IngestAnswer, RefusedReason } from '#lib/domain/sync/index.ts';
import { isOfRoom, isSameRecord, type TravelRecord } from '#lib/domain/transfer/index.ts';
import type { SentRecord } from '#lib/schema/sync/read-batch.ts';
import type { CohortDoor } from '../store/cohorts.ts';
import { FLAGS } from '../store/flags.ts';
import { takeIn } from '../store/held-apart.ts';
import type { HubStore } from '../store/hub-store.ts';
import { cohortKey, type Arrival } from '../store/record-rows.ts';
import { keepRecords } from './keep-records.ts';
import { heldRecords } from './held-records.ts';

/** What decides over a batch besides its records. */
export interface BatchRules {
	/** `undefined`: this hub has not heard of the cohort. */
	door(cohort: CohortCode): CohortDoor | undefined;
	/** Whether whoever sent the batch has proved to belong to the cohort. */
	vouchesFor(cohort: CohortCode): boolean;
	readonly takesOpenUse: boolean;
	readonly week: IsoWeek;
	/** The last week that a right clock can show; later ones, and those before Safar was made, are wrong. */
	readonly lastWeek: IsoWeek;
}

/** Before it there was no Safar. */
const FIRST_WEEK: IsoWeek = '2026-W01';
/** What the tables hold; versions are small numbers. */
const MOST_NUMBER = 2_147_483_647;

/**
 * Takes a batch in, record by record: what is held when this resolves is durable. Rejects only when the database cannot
 * be used; then nothing is known, and whoever sent it sends it again.
 */
export async function takeBatch(
	store: HubStore,
	records: readonly SentRecord[],
	rules: BatchRules
): Promise<readonly IngestAnswer[]> {
	const answers = new Map<number, IngestAnswer>();
	/** The first of each id; the same again in one batch is judged by what became of it. */
	const first = new Map<Uuid, TravelRecord>();
	const later: { readonly place: number; readonly record: TravelRecord }[] = [];
	for (const [place, { id, read }] of records.entries()) {
		if (read.kind === 'aside') {
			answers.set(place, refused(id, read.aside.reason, read.aside.where));
			continue;
		}
		const reason = reasonAgainst(read.outcome, rules);
		if (reason !== null) answers.set(place, refused(id, reason));
		else {
			if (!first.has(read.outcome.id)) first.set(read.outcome.id, read.outcome);
			later.push({ place, record: read.outcome });
		}
	}
	const taken = await takeAll(store, [...first.values()], rules);
	for (const { place, record } of later) {
		const one = first.get(record.id);
		const answer = taken.get(record.id) ?? refused(record.id, 'damaged');
		answers.set(place, one === record ? answer : again(record, one, answer));
	}
	return records.map(({ id }, place) => answers.get(place) ?? refused(id, 'damaged'));
}

async function takeAll(
	store: HubStore,
	records: readonly TravelRecord[],
	rules: BatchRules
): Promise<ReadonlyMap<Uuid, IngestAnswer>> {
	const answers = new Map<Uuid, IngestAnswer>();
	for (const [cohort, own] of byCohort(records)) {
		const kept = await keepRecords(store, cohort, own, (record) => arrivalOf(record, rules));
		for (const [id, reason] of kept.refused) answers.set(id, refused(id, reason));
		for (const id of kept.fresh) answers.set(id, { id, state: 'stored' });
		const rest = own.filter(({ id }) => !answers.has(id));
		const held = await heldRecords(store, cohort, rest);
		for (const record of rest) answers.set(record.id, answerFor(record, held.get(record.id)));
		await vouchAgain(store, rest, answers, rules);
	}
	return answers;
}

/** What came first without a token, and comes again from somebody who proves to belong to the cohort, counts from now on. */
async function vouchAgain(
	{ database }: HubStore,
	records: readonly TravelRecord[],
	answers: ReadonlyMap<Uuid, IngestAnswer>,
	rules: BatchRules
): Promise<void> {
	const again = records.filter(({ id }) => answers.get(id)?.state === 'duplicate');
	const cohort = again[0]?.cohort ?? null;
	if (cohort === null || !rules.vouchesFor(cohort)) return;
	await takeIn(
		database,
		cohort,
		['unproven'],
		again.map(({ id }) => id)
	);
}

/** What was not new: held already, held as something else, or there was no room for it. */
function answerFor(record: TravelRecord, held: TravelRecord | undefined): IngestAnswer {
	const { id } = record;
	if (held === undefined) return refused(id, 'cohort-full');
	return isSameRecord(held, record) ? { id, state: 'duplicate' } : refused(id, 'conflict', 'id');
}

function again(
	record: TravelRecord,
	one: TravelRecord | undefined,
	answer: IngestAnswer
): IngestAnswer {
	if (answer.state === 'refused') return answer;
	return one !== undefined && isSameRecord(one, record)
		? { id: record.id, state: 'duplicate' }
		: refused(record.id, 'conflict', 'id');
}

function reasonAgainst(record: TravelRecord, rules: BatchRules): RefusedReason | null {
	if (!fitsTables(record)) return 'unfit';
	if (record.cohort === null) return rules.takesOpenUse ? null : 'open-use-refused';
	const door = rules.door(record.cohort);
	if (door === undefined) return 'unknown-cohort';
	return door.takes ? null : 'closed-cohort';
}

function fitsTables(record: TravelRecord): boolean {
	const versions = isOfRoom(record)
		? [record.version]
		: record.answers.map(({ version }) => version);
	return [record.instrument.version, ...versions].every((version) => version <= MOST_NUMBER);
}

function arrivalOf(record: TravelRecord, rules: BatchRules): Arrival {
	const { cohort, week } = record;
	const isStrange = week < FIRST_WEEK || week > rules.lastWeek;
	const isUnproven = cohort !== null && !rules.vouchesFor(cohort);
	return {
		flags: (isStrange ? FLAGS.clock : 0) | (isUnproven ? FLAGS.unproven : 0),
		arrived: rules.week
	};
}

function byCohort(records: readonly TravelRecord[]): ReadonlyMap<string, readonly TravelRecord[]> {
	const cohorts = new Map<string, TravelRecord[]>();
	for (const record of records) {
		const key = cohortKey(record.cohort);
		const own = cohorts.get(key);
		if (own === undefined) cohorts.set(key, [record]);
		else own.push(record);
	}
	return cohorts;
}

function refused(id: Uuid | null, reason: RefusedReason, where = ''): IngestAnswer {
	return { id, state: 'refused', reason, where };
}
