import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../store/open-database.ts';
import { rebuiltTally, storedTally } from '../store/tally.ts';

/**
 * Counts every cohort anew from its records and holds the kept counts against them, each cohort in one view of the
 * database. Different ones come of a slip of ours or of somebody who wrote into the tables.
 */
export async function checkTallies(
	database: Database,
	isStopped: () => boolean = () => false
): Promise<{ readonly cohorts: number; readonly differ: number }> {
	const rows = await database
		.selectFrom('cohort_state')
		.select('cohort_id')
		.orderBy('cohort_id')
		.execute();
	let [cohorts, differ] = [0, 0];
	for (const { cohort_id } of rows) {
		if (isStopped()) break;
		const same = await database
			.transaction()
			.setIsolationLevel('repeatable read')
			.execute(async (view) =>
				isDeepStrictEqual(await storedTally(view, cohort_id), await rebuiltTally(view, cohort_id))
			);
		cohorts += 1;
		if (!same) differ += 1;
	}
	return { cohorts, differ };
}
