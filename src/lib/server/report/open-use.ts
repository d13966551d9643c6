import type { Sums } from '#lib/domain/pool/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { cohortState } from '../store/cohort-state.ts';
import type { HubStore } from '../store/hub-store.ts';
import { NO_COHORT } from '../store/record-rows.ts';
import { monthSums } from './cohort-sums.ts';

/** Kiosks of a whole country answer all day: their months are counted so often at most. */
const OLD_AFTER_MS = 60_000;

/** What people of no cohort answered, by month. Made of the kept counts, because they may be millions. */
export class OpenUse {
	readonly #store: HubStore;
	readonly #keys: readonly ItemKey[];
	readonly #clock: () => number;
	#kept: { readonly at: number; readonly revision: number; readonly sums: Sums } | null = null;

	/** `clock`: milliseconds that only rise. */
	constructor(store: HubStore, keys: readonly ItemKey[], clock = () => performance.now()) {
		this.#store = store;
		this.#keys = keys;
		this.#clock = clock;
	}

	async sums(): Promise<Sums> {
		const now = this.#clock();
		if (this.#kept !== null && now - this.#kept.at < OLD_AFTER_MS) return this.#kept.sums;
		const { revision } = await cohortState(this.#store.database, NO_COHORT);
		const sums =
			this.#kept?.revision === revision
				? this.#kept.sums
				: await monthSums(this.#store, NO_COHORT, this.#keys);
		this.#kept = { at: now, revision, sums };
		return sums;
	}
}
