import type { CohortCode } from '#lib/domain/shared/index.ts';
import { cohortDoors, type CohortDoor } from '../store/cohorts.ts';
import type { Database } from '../store/open-database.ts';

/** So long after a reading an unknown cohort is worth another one: it may just have been made. */
const SOON_MS = 2_000;
/** So long what was read is good: within it a cohort that was closed elsewhere is noticed. */
const GOOD_MS = 30_000;

/**
 * Who may enter, in memory: some hundred bytes for each cohort. Strangers who try codes cost the database one reading in
 * two seconds, however many they are, and those who have a token wait for none of them.
 */
export class CohortDoors {
	readonly #database: Database;
	readonly #now: () => number;
	#doors: ReadonlyMap<CohortCode, CohortDoor> = new Map();
	#readAt = Number.NEGATIVE_INFINITY;
	#reading: Promise<void> | null = null;

	/** `now`: milliseconds of a clock that never goes back. */
	constructor(database: Database, now: () => number = () => performance.now()) {
		this.#database = database;
		this.#now = now;
	}

	/** What is known now; `freshen` first. */
	find(code: CohortCode): CohortDoor | undefined {
		return this.#doors.get(code);
	}

	/** Reads anew when what is known is old, or when one of these is not known. Rejects when the database does. */
	async freshen(codes: Iterable<CohortCode>): Promise<void> {
		const age = this.#now() - this.#readAt;
		const isStranger = [...codes].some((code) => !this.#doors.has(code));
		if (age > GOOD_MS || (isStranger && age > SOON_MS)) await this.#read();
	}

	/** Something was changed by this process: the next batch must see it. */
	forget(): void {
		this.#readAt = Number.NEGATIVE_INFINITY;
	}

	#read(): Promise<void> {
		this.#reading ??= this.#readOnce().finally(() => {
			this.#reading = null;
		});
		return this.#reading;
	}

	async #readOnce(): Promise<void> {
		const at = this.#now();
		this.#doors = await cohortDoors(this.#database);
		this.#readAt = at;
	}
}
