import type { HelpCountry } from '../catalogue/index.ts';
import type { CohortCode, InstrumentId, ModuleSlug } from '../shared/index.ts';
import type { Form } from '../quiz/index.ts';
import type { LinkWay } from './cohort.ts';

/** A cohort that somebody joined on their own phone. */
export interface JoinedCohort {
	readonly code: CohortCode;
	readonly way: LinkWay;
	readonly country: HelpCountry | null;
	/** What the cohort is asked; other questions on this phone are answered in no cohort. */
	readonly instrument: InstrumentId;
	/** 16 bytes as hex; `null`: joined by letters, and therefore linked by the phone's own token. */
	readonly sealKey: string | null;
	/** What the trainer hid from this class, and what is not for its age: no list of this phone shows it. */
	readonly hidden: readonly ModuleSlug[];
}

/** What this device remembers for whoever holds it. Each has a default and can be read without the others. */
export interface Settings {
	/** The cohort for which the device goes round; `null`: an own phone. */
	readonly activeCohort: CohortCode | null;
	/** Second half of a pair of forms that was begun in `activeCohort`; see `chooseForm`. */
	readonly owedForm: Form | null;
	/** `null`: this phone's own person is in no cohort. */
	readonly joined: JoinedCohort | null;
}

export const DEFAULT_SETTINGS: Settings = { activeCohort: null, owedForm: null, joined: null };

export interface SettingsStore {
	/** A setting that is missing or cannot be read has its default. */
	read(): Promise<Settings>;
	/** Leaves what is not named as it was. Rejects with a `StorageFailure`. */
	change(changes: Partial<Settings>): Promise<void>;
}
