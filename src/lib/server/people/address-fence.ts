import { createHmac, randomBytes } from 'node:crypto';
import { problem } from '../http/answers.ts';
import { Buckets, type Allowance } from '../ingest/buckets.ts';
import { Turnstile } from '../ingest/turnstile.ts';

/** A whole office may sit behind one address. Afterwards one try in fifteen seconds. */
export const DOOR_ALLOWANCE: Allowance = { burst: 30, perSecond: 1 / 15 };
/** Each takes 32 MB and a core for a tenth of a second. */
const MOST_AT_ONCE = 4;
const SOON_SECONDS = '3';

/** What keeps those who guess passwords from using up the machine. In memory; no address is kept. */
export class AddressFence {
	readonly #buckets: Buckets;
	readonly #turnstile = new Turnstile(MOST_AT_ONCE);
	readonly #key = randomBytes(32);

	/** `now`: milliseconds of a clock that never goes back. */
	constructor(allowance: Allowance = DOOR_ALLOWANCE, now?: () => number) {
		this.#buckets = new Buckets(allowance, now);
	}

	/** Does it, or answers that there were too many. */
	async through(address: string, act: () => Promise<Response>): Promise<Response> {
		const name = createHmac('sha256', this.#key).update(address).digest('base64url');
		const wait = this.#buckets.take(name, 1);
		if (wait > 0) return problem('too-many', { 'retry-after': String(wait) });
		const leave = this.#turnstile.enter();
		if (leave === null) return problem('too-many', { 'retry-after': SOON_SECONDS });
		try {
			return await act();
		} finally {
			leave();
		}
	}
}
