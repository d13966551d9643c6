import { reportSteps, type CohortReport } from '#lib/domain/measure/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { cohortState } from '../store/cohort-state.ts';
import type { HubStore } from '../store/hub-store.ts';
import { inSlices } from './in-slices.ts';
import { reportInput } from './report-input.ts';

export interface MadeReport {
	readonly revision: number;
	readonly report: CohortReport;
	/** Sealed codes wait to be matched and deleted. */
	readonly codesWait: boolean;
}

/** Some 100 kB each. */
const MOST_KEPT = 60;

/** Reports of single cohorts by the device's own rules, each kept until something in the cohort changes. */
export class CohortReports {
	readonly #store: HubStore;
	readonly #keys: readonly ItemKey[];
	/** The one that was asked for last stands last. */
	readonly #made = new Map<CohortCode, MadeReport>();

	constructor(store: HubStore, keys: readonly ItemKey[]) {
		this.#store = store;
		this.#keys = keys;
	}

	async reportOf(code: CohortCode): Promise<MadeReport> {
		const { revision } = await cohortState(this.#store.database, code);
		const known = this.#made.get(code);
		const made = known?.revision === revision ? known : await this.#make(code, revision);
		this.#made.delete(code);
		this.#made.set(code, made);
		const [oldest] = this.#made.keys();
		if (this.#made.size > MOST_KEPT && oldest !== undefined) this.#made.delete(oldest);
		return made;
	}

	async #make(code: CohortCode, revision: number): Promise<MadeReport> {
		const input = await reportInput(this.#store, code, this.#keys);
		return { revision, report: await inSlices(reportSteps(input)), codesWait: input.waits };
	}
}
