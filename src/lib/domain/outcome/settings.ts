import type { CohortCode } from '../shared/index.ts';
import type { Form } from '../quiz/index.ts';

/** What this device remembers for whoever holds it. Each has a default and can be read without the others. */
export interface Settings {
	/** The cohort for which the device goes round; `null`: an own phone. */
	readonly activeCohort: CohortCode | null;
	/** Second half of a pair of forms that was begun in `activeCohort`; see `chooseForm`. */
	readonly owedForm: Form | null;
}

export const DEFAULT_SETTINGS: Settings = { activeCohort: null, owedForm: null };

export interface SettingsStore {
	/** A setting that is missing or cannot be read has its default. */
	read(): Promise<Settings>;
	/** Leaves what is not named as it was. Rejects with a `StorageFailure`. */
	change(changes: Partial<Settings>): Promise<void>;
}
