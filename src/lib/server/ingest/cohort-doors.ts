import type { CohortCode } from '#lib/domain/shared/index.ts';
import { cohortDoors, type CohortDoor } from '../store/cohorts.ts';
import { FreshMap } from '../store/fresh-map.ts';
import type { Database } from '../store/open-database.ts';

/** Who may enter with results of which cohort, in memory. */
export class CohortDoors extends FreshMap<CohortCode, CohortDoor> {
	/** `now`: milliseconds of a clock that never goes back. */
	constructor(database: Database, now?: () => number) {
		super(() => cohortDoors(database), now);
	}
}
