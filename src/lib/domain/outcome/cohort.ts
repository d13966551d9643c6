import type { HelpCountry } from '../catalogue/index.ts';
import type { CohortCode, IsoWeek, ProgrammeId, Rng } from '../shared/index.ts';
import { makeCohortCode } from './cohort-code.ts';
import { toHex } from './uuid.ts';

/** A group that a trainer follows. It has no name and no list of people. */
export interface Cohort {
	readonly code: CohortCode;
	/** 32 random bytes as hex: makes link tags. Stays with the trainer. */
	readonly linkKey: string;
	readonly created: IsoWeek;
	/** What the group goes through; its instrument is the one that is asked. `null`: none was chosen. */
	readonly programme: ProgrammeId | null;
	/**
	 * Where its people come from, by what the trainer says of the group; nobody is asked. Decides which rule, fee
	 * or number an item speaks of. `null`: several countries, or none was chosen.
	 */
	readonly country: HelpCountry | null;
}

/** Where this device keeps its cohorts. Rejects with a `StorageFailure`. */
export interface CohortStore {
	/** Newest first is not promised: weeks are the finest time that is known. */
	all(): Promise<readonly Cohort[]>;
	find(code: CohortCode): Promise<Cohort | null>;
	keep(cohort: Cohort): Promise<void>;
}

const LINK_KEY_BYTES = 32;

/** What a trainer says of a new cohort. */
export type CohortPlan = Pick<Cohort, 'programme' | 'country'>;

const NO_PLAN: CohortPlan = { programme: null, country: null };

export function makeCohort(week: IsoWeek, rng: Rng, plan: CohortPlan = NO_PLAN): Cohort {
	return {
		code: makeCohortCode(rng),
		linkKey: toHex(rng.bytes(LINK_KEY_BYTES)),
		created: week,
		programme: plan.programme,
		country: plan.country
	};
}
