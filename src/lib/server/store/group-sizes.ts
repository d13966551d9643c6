import { sql } from 'kysely';
import * as v from 'valibot';
import { HELD_APART } from './flags.ts';
import type { Database } from './open-database.ts';

/** How many people of a cohort took part in a wave. */
export interface GroupSize {
	/** As the tables know it. */
	readonly cohort: string;
	readonly wave: string;
	readonly people: number;
}

const sizeRows = v.array(v.object({ cohort: v.string(), wave: v.string(), people: v.number() }));

/** `cohorts` left out: of all of them. */
export async function groupSizes(
	database: Database,
	cohorts?: readonly string[]
): Promise<readonly GroupSize[]> {
	const within = cohorts === undefined ? sql`` : sql`and cohort_id = any(${cohorts}::text[])`;
	const { rows } = await sql`
		select cohort_id as cohort, wave, count(*) as people from outcome
		where (flags & ${sql.lit(HELD_APART)}) = 0 ${within}
		group by cohort_id, wave`.execute(database);
	return v.parse(sizeRows, rows);
}
