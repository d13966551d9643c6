import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Uuid } from '#lib/domain/shared/index.ts';
import type { RefusedReason } from '#lib/domain/sync/index.ts';
import { HELD_APART } from './flags.ts';
import type { Database } from './open-database.ts';

/**
 * - `held`: the central hub has proved that it has it.
 * - `later`: it could not place it now, and may another day.
 * - `refused`: it will not take it.
 */
export type ForwardState = 'held' | 'later' | 'refused';

export interface Forwarded {
	readonly id: Uuid;
	readonly state: ForwardState;
	readonly reason: RefusedReason | null;
}

/** Which records are still to go to the central hub with this key. What is held apart here counts nowhere, and stays. */
export interface ToGo {
	readonly key: string;
	/** `true`: also those that could not be placed before. */
	readonly again: boolean;
}

const RECORD_TABLES = ['outcome', 'room_count'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

const cohortRows = v.array(v.object({ cohort_id: v.string() }));
const idRows = v.array(v.object({ id: v.string() }));
const countRows = v.array(
	v.object({ state: v.string(), reason: v.nullable(v.string()), n: v.number() })
);
const numberRows = v.tuple([v.object({ n: v.number() })]);

/** Cohorts, as the tables know them, of which something is to go. */
export async function cohortsToGo(database: Database, toGo: ToGo): Promise<readonly string[]> {
	const { rows } = await sql`
		select distinct cohort_id from (${everyTable((table) => waiting(table, toGo))}) waiting
		order by cohort_id`.execute(database);
	return v.parse(cohortRows, rows).map(({ cohort_id }) => cohort_id);
}

/** The next ids of a cohort, rising. `after`: the last one that was looked at. */
export async function idsToGo(
	database: Database,
	table: RecordTable,
	cohort: string,
	toGo: ToGo,
	after: Uuid | null,
	most: number
): Promise<readonly Uuid[]> {
	const further = after === null ? sql`` : sql`and r.id > ${after}::uuid`;
	const { rows } = await sql`
		${waiting(table, toGo)} and r.cohort_id = ${cohort} ${further} order by r.id limit ${most}`.execute(
		database
	);
	return v.parse(idRows, rows).map(({ id }) => id);
}

/** Durable when it resolves. */
export async function keepForwarded(
	database: Database,
	cohort: string,
	key: string,
	records: readonly Forwarded[]
): Promise<void> {
	await sql`
		insert into forwarded (cohort_id, id, central_key, state, reason)
		select ${cohort}, id, ${key}, state, reason
		from json_to_recordset(${JSON.stringify(records)}::json) as r(id uuid, state text, reason text)
		order by id
		on conflict (cohort_id, id, central_key) do update set
			state = excluded.state, reason = excluded.reason`.execute(database);
}

/** How it stands with everything that this hub has. */
export interface ForwardCounts {
	readonly toGo: number;
	readonly held: number;
	/** Held apart here until a trainer takes them in; not sent. */
	readonly heldApart: number;
	readonly later: readonly ReasonCount[];
	readonly refused: readonly ReasonCount[];
}
export interface ReasonCount {
	readonly reason: string;
	readonly count: number;
}

/** `key`: of the central hub; an unknown one has nothing yet. */
export async function forwardCounts(database: Database, key: string): Promise<ForwardCounts> {
	const { rows } = await sql`
		select state, reason, count(*) as n from forwarded where central_key = ${key}
		group by state, reason order by state, reason`.execute(database);
	const counts = v.parse(countRows, rows);
	const by = (wanted: ForwardState) => counts.filter(({ state }) => state === wanted);
	const reasons = (wanted: ForwardState) =>
		by(wanted).map(({ reason, n }) => ({ reason: reason ?? 'damaged', count: n }));
	return {
		toGo: await counted(
			database,
			everyTable((table) => waiting(table, { key, again: false }))
		),
		held: by('held').reduce((sum, { n }) => sum + n, 0),
		heldApart: await counted(database, everyTable(heldApart)),
		later: reasons('later'),
		refused: reasons('refused')
	};
}

async function counted(database: Database, rowsOf: RawBuilder<unknown>): Promise<number> {
	const { rows } = await sql`select count(*) as n from (${rowsOf}) found`.execute(database);
	return v.parse(numberRows, rows)[0].n;
}

function waiting(table: RecordTable, { key, again }: ToGo): RawBuilder<unknown> {
	const done = again ? sql`and f.state <> 'later'` : sql``;
	return sql`
		select r.cohort_id, r.id from ${sql.table(table)} r
		where (r.flags & ${sql.lit(HELD_APART)}) = 0 and not exists (
			select from forwarded f
			where f.cohort_id = r.cohort_id and f.id = r.id and f.central_key = ${key} ${done}
		)`;
}

function heldApart(table: RecordTable): RawBuilder<unknown> {
	return sql`select r.id from ${sql.table(table)} r where (r.flags & ${sql.lit(HELD_APART)}) <> 0`;
}

function everyTable(rowsOf: (table: RecordTable) => RawBuilder<unknown>): RawBuilder<unknown> {
	return sql.join(RECORD_TABLES.map(rowsOf), sql` union all `);
}

export interface CohortSent {
	/** Digest of the card that was sent last. */
	readonly card: string;
	readonly state: 'taken' | 'conflict';
}

export async function cohortsSent(
	database: Database,
	key: string
): Promise<ReadonlyMap<string, CohortSent>> {
	const rows = await database
		.selectFrom('forwarded_cohort')
		.select(['cohort_id', 'card', 'state'])
		.where('central_key', '=', key)
		.orderBy('cohort_id')
		.execute();
	return new Map(
		rows.map(({ cohort_id, card, state }) => [
			cohort_id,
			{ card, state: state === 'taken' ? 'taken' : 'conflict' }
		])
	);
}

export async function keepCohortSent(
	database: Database,
	cohort: string,
	key: string,
	{ card, state }: CohortSent
): Promise<void> {
	await database
		.insertInto('forwarded_cohort')
		.values({ cohort_id: cohort, central_key: key, card, state })
		.onConflict((conflict) =>
			conflict.columns(['cohort_id', 'central_key']).doUpdateSet({ card, state })
		)
		.execute();
}
