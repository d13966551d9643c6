/** How much may come: `burst` at once, and `perSecond` in the long run. */
export interface Allowance {
	readonly burst: number;
	readonly perSecond: number;
}

interface Bucket {
	left: number;
	at: number;
}

/** More names than that are the work of one who makes them up: the oldest are forgotten. */
const MOST_NAMES = 20_000;

/**
 * Counts what came by name, in the memory of this process only (token bucket). A name is a cohort, or an address that is
 * hashed with a key which nobody keeps: nothing of it is stored or logged.
 */
export class Buckets {
	readonly #allowance: Allowance;
	readonly #now: () => number;
	readonly #buckets = new Map<string, Bucket>();

	/** `now`: milliseconds of a clock that never goes back. */
	constructor(allowance: Allowance, now: () => number = () => performance.now()) {
		this.#allowance = allowance;
		this.#now = now;
	}

	/** 0: taken. Else whole seconds after which so much may come. More than a burst is taken from a full bucket. */
	take(name: string, amount: number): number {
		const { burst, perSecond } = this.#allowance;
		const bucket = this.#filled(name);
		const wanted = Math.min(amount, burst);
		if (bucket.left < wanted) return Math.ceil((wanted - bucket.left) / perSecond);
		bucket.left -= amount;
		return 0;
	}

	#filled(name: string): Bucket {
		const { burst, perSecond } = this.#allowance;
		const now = this.#now();
		const known = this.#buckets.get(name) ?? { left: burst, at: now };
		const left = Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond);
		const bucket = { left, at: now };
		this.#buckets.delete(name);
		this.#buckets.set(name, bucket);
		const oldest = this.#buckets.keys().next();
		if (this.#buckets.size > MOST_NAMES && oldest.done !== true) this.#buckets.delete(oldest.value);
		return bucket;
	}
}
