import { sql, type SqlBool } from 'kysely';
import type { Outcome, OutcomeShelf, SetAside } from '#lib/domain/outcome/index.ts';
import type { GroupOutcome } from '#lib/domain/group/index.ts';
import type { Result, Uuid } from '#lib/domain/shared/index.ts';
import { readGroupOutcome } from '#lib/schema/group/read-group-outcome.ts';
import { outcomeReader } from '#lib/schema/outcome/read-outcome.ts';
import type { AnswerWords } from './answer-words.ts';
import { HELD_APART } from './flags.ts';
import type { Database } from './open-database.ts';
import { outcomeFields, roomFields } from './record-rows.ts';

/** Rows that are fetched at once: some 2 MB. */
const PAGE = 5_000;

/** Which records are read. */
export interface RecordFilter {
	/** Cohorts as the tables know them (`cohortKey`); left out: all of them. */
	readonly cohorts?: readonly string[];
	/** Only these. */
	readonly ids?: readonly Uuid[];
	/** `true`: also those that are held apart and do not count. */
	readonly setApart?: boolean;
	/** Only what stands behind this place, in the order of cohort and id. */
	readonly after?: PlaceInTable;
}

export interface PlaceInTable {
	readonly cohort_id: string;
	readonly id: string;
}

/** A page of a reading: what the gate let through, and what it did not, which stays where it is. */
export interface RecordPage<Kept> {
	readonly records: readonly Kept[];
	readonly setAside: readonly SetAside[];
}

/**
 * Outcomes by cohort and id, page by page, so that a whole programme is read with the memory of one page. Rows that come
 * in while it runs may or may not be seen.
 */
export async function* outcomePages(
	database: Database,
	words: AnswerWords,
	filter: RecordFilter,
	page = PAGE
): AsyncGenerator<RecordPage<Outcome>> {
	const gate = outcomeReader();
	for (let after: PlaceInTable | null = filter.after ?? null; ;) {
		const rows = await database
			.selectFrom('outcome')
			.selectAll()
			.where(matching(filter, after))
			.orderBy('cohort_id')
			.orderBy('id')
			.limit(page)
			.execute();
		await words.recall(rows.flatMap(({ answers }) => answers));
		yield judged(rows, (row) => gate(outcomeFields(row, words.decode(row.answers))));
		const last = rows.at(-1);
		if (rows.length < page || last === undefined) return;
		after = last;
	}
}

/** The same for counts of rooms. */
export async function* roomPages(
	database: Database,
	filter: RecordFilter,
	page = PAGE
): AsyncGenerator<RecordPage<GroupOutcome>> {
	for (let after: PlaceInTable | null = filter.after ?? null; ;) {
		const rows = await database
			.selectFrom('room_count')
			.selectAll()
			.where(matching(filter, after))
			.orderBy('cohort_id')
			.orderBy('id')
			.limit(page)
			.execute();
		yield judged(rows, (row) => readGroupOutcome(roomFields(row)));
		const last = rows.at(-1);
		if (rows.length < page || last === undefined) return;
		after = last;
	}
}

/** Everything that a reading gives, for what is known to be small: one cohort. */
export async function allOf(pages: AsyncIterable<RecordPage<Outcome>>): Promise<OutcomeShelf> {
	const outcomes: Outcome[] = [];
	const setAside: SetAside[] = [];
	for await (const page of pages) {
		for (const outcome of page.records) outcomes.push(outcome);
		setAside.push(...page.setAside);
	}
	return { outcomes, setAside };
}

function matching({ cohorts, ids, setApart }: RecordFilter, after: PlaceInTable | null) {
	const parts = [
		...(cohorts === undefined ? [] : [sql`cohort_id = any(${cohorts}::text[])`]),
		...(ids === undefined ? [] : [sql`id = any(${ids}::uuid[])`]),
		...(setApart === true ? [] : [sql`(flags & ${sql.lit(HELD_APART)}) = 0`]),
		...(after === null ? [] : [sql`(cohort_id, id) > (${after.cohort_id}, ${after.id}::uuid)`])
	];
	return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

function judged<Row extends { readonly id: string }, Kept>(
	rows: readonly Row[],
	gate: (row: Row) => Result<Kept, SetAside['problems'][number]>
): RecordPage<Kept> {
	const records: Kept[] = [];
	const setAside: SetAside[] = [];
	for (const row of rows) {
		const read = gate(row);
		if (read.ok) records.push(read.value);
		else setAside.push({ key: row.id, problems: read.problems });
	}
	return { records, setAside };
}
