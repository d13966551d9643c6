import type { CohortCode, IsoWeek, Rng } from '../shared/index.ts';
import { makeCohortCode } from './cohort-code.ts';
import { toHex } from './uuid.ts';

/** A group that a trainer follows. It has no name and no list of people. */
export interface Cohort {
	readonly code: CohortCode;
	/** 32 random bytes as hex: makes link tags. Stays with the trainer. */
	readonly linkKey: string;
	readonly created: IsoWeek;
}

/** Where this device keeps its cohorts. Rejects with a `StorageFailure`. */
export interface CohortStore {
	/** Newest first is not promised: weeks are the finest time that is known. */
	all(): Promise<readonly Cohort[]>;
	find(code: CohortCode): Promise<Cohort | null>;
	keep(cohort: Cohort): Promise<void>;
}

const LINK_KEY_BYTES = 32;

export function makeCohort(week: IsoWeek, rng: Rng): Cohort {
	return {
		code: makeCohortCode(rng),
		linkKey: toHex(rng.bytes(LINK_KEY_BYTES)),
		created: week
	};
}
