import type { CohortCode, ModuleSlug, SpokenId } from '../shared/index.ts';

/**
 * How often choices of one story were taken in one cohort on this device: numbers and nothing else. No path, no
 * order, no time; whose choice it was cannot be found again.
 */
export interface ChoiceTally {
	readonly cohort: CohortCode;
	readonly module: ModuleSlug;
	readonly counts: Readonly<Record<SpokenId, number>>;
}

export interface ChoiceTallyStore {
	/** Rejects with a `StorageFailure`. */
	ofCohort(cohort: CohortCode): Promise<readonly ChoiceTally[]>;
	/** Adds one to each of `choices`, in one transaction. Rejects with a `StorageFailure`. */
	count(cohort: CohortCode, module: ModuleSlug, choices: readonly SpokenId[]): Promise<void>;
}

/** The tally with one more of each. */
export function countChoices(tally: ChoiceTally, choices: readonly SpokenId[]): ChoiceTally {
	const counts = { ...tally.counts };
	for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1;
	return { ...tally, counts };
}
