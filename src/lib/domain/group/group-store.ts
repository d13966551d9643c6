import type { SetAside } from '../outcome/index.ts';
import type { CohortCode } from '../shared/index.ts';
import type { GroupOutcome } from './group-outcome.ts';
import type { RoomRound } from './room-round.ts';

export interface GroupShelf {
	readonly groups: readonly GroupOutcome[];
	/** Rows that could not be read. They stay where they are and never hide the rest. */
	readonly setAside: readonly SetAside[];
}

/** The device's counts of rooms. Append-only but for the round that is being counted. Rejects with a `StorageFailure`. */
export interface GroupStore {
	ofCohort(cohort: CohortCode): Promise<GroupShelf>;
	all(): Promise<GroupShelf>;
	/** The round that was begun and not yet saved; `null`: none, or the row cannot be read. */
	round(cohort: CohortCode): Promise<RoomRound | null>;
	keepRound(round: RoomRound): Promise<void>;
	dropRound(cohort: CohortCode): Promise<void>;
	/** The round becomes its records in one transaction: killed in between, the device has one or the other. */
	finish(cohort: CohortCode, groups: readonly GroupOutcome[]): Promise<void>;
}
