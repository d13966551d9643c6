/** So long after a reading an unknown key is worth another one: it may just have been made by another process. */
const SOON_MS = 2_000;
/** So long what was read is good: within it a change by another process is noticed. */
const GOOD_MS = 30_000;

/**
 * A small table of the database in memory: some hundred bytes for each row. Strangers who make up keys cost the database
 * one reading in two seconds, however many they are, and those whose key is known wait for none of them.
 */
export class FreshMap<Key, Value> {
	readonly #readAll: () => Promise<ReadonlyMap<Key, Value>>;
	readonly #now: () => number;
	#entries: ReadonlyMap<Key, Value> = new Map();
	#readAt = Number.NEGATIVE_INFINITY;
	#reading: Promise<void> | null = null;

	/** `now`: milliseconds of a clock that never goes back. */
	constructor(
		readAll: () => Promise<ReadonlyMap<Key, Value>>,
		now: () => number = () => performance.now()
	) {
		this.#readAll = readAll;
		this.#now = now;
	}

	/** What is known now; `freshen` first. */
	find(key: Key): Value | undefined {
		return this.#entries.get(key);
	}

	/** Reads anew when what is known is old, or when one of these is not known. Rejects when the database does. */
	async freshen(keys: Iterable<Key>): Promise<void> {
		const age = this.#now() - this.#readAt;
		const isStranger = [...keys].some((key) => !this.#entries.has(key));
		if (age > GOOD_MS || (isStranger && age > SOON_MS)) await this.#read();
	}

	/** Something was changed by this process: the next question must see it. */
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
		this.#entries = await this.#readAll();
		this.#readAt = at;
	}
}
