import { createHmac, randomBytes } from 'node:crypto';
import { Buckets, type Allowance } from './buckets.ts';
import { Turnstile } from './turnstile.ts';

/** Who sends, as far as it is known before the body is read. */
export type Sender =
	/** Has proved to belong to a cohort, or is a hub that was given a credential: `name` tells it from all others. */
	| { readonly kind: 'proven'; readonly name: string; readonly isHub: boolean }
	| { readonly kind: 'stranger'; readonly address: string };

export interface AdmissionLimits {
	/** Requests of proven senders that are answered at once. */
	readonly proven: number;
	/** The same of strangers: few, so that they never hold all connections of the database. */
	readonly strangers: number;
	/** Records of one cohort. */
	readonly perCohort: Allowance;
	/** Records of one hub. */
	readonly perHub: Allowance;
	/** Requests of strangers from one address: a whole school may share it. */
	readonly perAddress: Allowance;
	/** Requests of all strangers together. */
	readonly allStrangers: Allowance;
}

/** A class sends 40 records in an evening; a shared device that was away for a month, some thousands at once. */
export const ADMISSION: AdmissionLimits = {
	proven: 64,
	strangers: 4,
	perCohort: { burst: 6_000, perSecond: 2 },
	perHub: { burst: 40_000, perSecond: 400 },
	perAddress: { burst: 60, perSecond: 1 },
	allStrangers: { burst: 200, perSecond: 20 }
};

export type Admitted =
	| { readonly kind: 'in'; readonly leave: () => void }
	/** Come again after so many seconds. */
	| { readonly kind: 'later'; readonly seconds: number };

/**
 * The fence before ingest. Proven senders and strangers have gates of their own, so that a flood of strangers takes
 * nothing from those who were invited; and it is turned away before its bodies are read.
 */
export class Admission {
	readonly #proven: Turnstile;
	readonly #strangers: Turnstile;
	readonly #perCohort: Buckets;
	readonly #perHub: Buckets;
	readonly #perAddress: Buckets;
	readonly #allStrangers: Buckets;
	/** Forgotten with the process: no address can be found from what is held in memory. */
	readonly #key = randomBytes(32);

	constructor(limits: AdmissionLimits = ADMISSION, now?: () => number) {
		this.#proven = new Turnstile(limits.proven);
		this.#strangers = new Turnstile(limits.strangers);
		this.#perCohort = new Buckets(limits.perCohort, now);
		this.#perHub = new Buckets(limits.perHub, now);
		this.#perAddress = new Buckets(limits.perAddress, now);
		this.#allStrangers = new Buckets(limits.allStrangers, now);
	}

	/** Before the body is read. */
	enter(sender: Sender): Admitted {
		if (sender.kind === 'stranger') {
			const own = this.#perAddress.take(this.#hidden(sender.address), 1);
			const seconds = own > 0 ? own : this.#allStrangers.take('all', 1);
			if (seconds > 0) return { kind: 'later', seconds };
		}
		const leave = (sender.kind === 'proven' ? this.#proven : this.#strangers).enter();
		return leave === null ? { kind: 'later', seconds: 2 } : { kind: 'in', leave };
	}

	/** 0: these records may come. Else seconds to wait. */
	take(sender: Sender, records: number): number {
		if (sender.kind === 'stranger') return 0;
		return (sender.isHub ? this.#perHub : this.#perCohort).take(sender.name, records);
	}

	#hidden(address: string): string {
		return createHmac('sha256', this.#key).update(address).digest('base64url').slice(0, 16);
	}
}
