import { sql } from 'kysely';
import * as v from 'valibot';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { readSums, type Sums } from '#lib/domain/pool/index.ts';
import { NO_COHORT } from './record-rows.ts';
import type { Database } from './open-database.ts';

/** A cohort with what is known of it, and whether its sums are of today. */
export interface CohortStanding {
	readonly code: CohortCode;
	readonly programme: string | null;
	readonly district: string | null;
	/** Week in which it was made; `null`: nobody registered it. */
	readonly made: string | null;
	readonly revision: number;
	/** Revision of the sums that are kept; `null`: none. */
	readonly summed: number | null;
}

const standings = v.array(
	v.object({
		code: v.string(),
		programme: v.nullable(v.string()),
		district: v.nullable(v.string()),
		made: v.nullable(v.string()),
		revision: v.number(),
		summed: v.nullable(v.number())
	})
);
const valueRows = v.array(v.object({ cohort_id: v.string(), value: v.unknown() }));

/** Every cohort of which something is held. `content`: the keys that judge now. */
export async function cohortStandings(
	database: Database,
	content: string
): Promise<readonly CohortStanding[]> {
	const { rows } = await sql`
		select state.cohort_id as code, programme, district, made, state.revision as revision,
			summary.revision as summed
		from cohort_state state
		left join cohort using (cohort_id)
		left join summary on summary.cohort_id = state.cohort_id and kind = 'sums' and content = ${content}
		where state.cohort_id <> ${NO_COHORT}
		order by state.cohort_id`.execute(database);
	return v.parse(standings, rows);
}

/** Of several processes that computed it, the one that saw most is kept. */
export async function keepSums(
	database: Database,
	cohort: string,
	revision: number,
	content: string,
	sums: Sums
): Promise<void> {
	const value = JSON.stringify(Object.fromEntries(sums));
	await sql`
		insert into summary as s (cohort_id, kind, revision, content, value)
		values (${cohort}, 'sums', ${revision}, ${content}, ${value}::json)
		on conflict (cohort_id, kind) do update set
			revision = excluded.revision, content = excluded.content, value = excluded.value
		where s.content <> excluded.content or s.revision <= excluded.revision`.execute(database);
}

/** Rows that cannot be read are not there: they are made anew. */
export async function keptSums(
	database: Database,
	cohorts: readonly string[],
	content: string
): Promise<readonly Sums[]> {
	const { rows } = await sql`
		select cohort_id, value from summary
		where cohort_id = any(${cohorts}::text[]) and kind = 'sums' and content = ${content}
		order by cohort_id`.execute(database);
	return v.parse(valueRows, rows).flatMap(({ value }) => readSums(value) ?? []);
}
