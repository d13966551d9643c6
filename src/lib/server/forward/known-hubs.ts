import { timingSafeEqual } from 'node:crypto';
import { hubSecrets, vouchedBy } from '../store/known-hubs.ts';
import type { KnownHub } from '../ingest/outcomes-route.ts';
import type { Database } from '../store/open-database.ts';
import { hubSecretHash, readHubBearer } from './hub-bearer.ts';

/** So long after a reading an unknown hub is worth another one: it may just have been made by another process. */
const SOON_MS = 2_000;
/** So long what was read is good: within it a credential that was ended elsewhere is noticed. */
const GOOD_MS = 30_000;

/** The credentials of other hubs, in memory: whoever makes them up costs the database one reading in two seconds. */
export class KnownHubs {
	readonly #database: Database;
	readonly #now: () => number;
	#hashes: ReadonlyMap<string, Uint8Array> = new Map();
	#readAt = Number.NEGATIVE_INFINITY;
	#reading: Promise<void> | null = null;

	/** `now`: milliseconds of a clock that never goes back. */
	constructor(database: Database, now: () => number = () => performance.now()) {
		this.#database = database;
		this.#now = now;
	}

	/** `null`: this is no hub's, or one that was ended. Rejects when the database does. */
	async find(bearer: string): Promise<KnownHub | null> {
		const shown = readHubBearer(bearer);
		if (shown === null) return null;
		const age = this.#now() - this.#readAt;
		if (age > GOOD_MS || (age > SOON_MS && !this.#hashes.has(shown.id))) await this.#read();
		const hash = this.#hashes.get(shown.id);
		if (hash === undefined || !timingSafeEqual(hash, hubSecretHash(shown.secret))) return null;
		return {
			id: shown.id,
			vouchedOf: (cohorts) => vouchedBy(this.#database, shown.id, cohorts)
		};
	}

	/** Something was changed by this process: the next call must see it. */
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
		const secrets = await hubSecrets(this.#database);
		this.#hashes = new Map(secrets.map(({ id, secretHash }) => [id, secretHash]));
		this.#readAt = at;
	}
}
