import type { CohortCode } from '../shared/index.ts';
import type { Outcome } from './outcome.ts';

/** The device's outcomes. Append-only: nothing is changed or taken away. Rejects with a `StorageFailure`. */
export interface OutcomeStore {
	/** An outcome whose id is there already is left as it was: twice is once. */
	add(outcome: Outcome): Promise<void>;
	/** `null`: those of no cohort. In the order of their ids, which is random. */
	ofCohort(cohort: CohortCode | null): Promise<OutcomeShelf>;
	all(): Promise<OutcomeShelf>;
}

export interface OutcomeShelf {
	readonly outcomes: readonly Outcome[];
	/** Rows that could not be read. They stay where they are and never hide the rest. */
	readonly setAside: readonly SetAside[];
}

/** A row that the gate refused. */
export interface SetAside {
	/** Key of the row in its table. */
	readonly key: string;
	readonly problems: readonly { readonly path: string; readonly message: string }[];
}
