import type { Database } from './open-database.ts';

export interface CohortState {
	readonly held: number;
	readonly unproven: number;
	/** What was computed of the cohort at this revision is good while it stays. */
	readonly revision: number;
}

const NOTHING: CohortState = { held: 0, unproven: 0, revision: 0 };

/** `cohort`: as the tables know it (`cohortKey`). */
export async function cohortState(database: Database, cohort: string): Promise<CohortState> {
	const row = await database
		.selectFrom('cohort_state')
		.select(['held', 'unproven', 'revision'])
		.where('cohort_id', '=', cohort)
		.executeTakeFirst();
	return row ?? NOTHING;
}
