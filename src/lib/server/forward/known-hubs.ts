import { timingSafeEqual } from 'node:crypto';
import type { KnownHub } from '../ingest/outcomes-route.ts';
import { FreshMap } from '../store/fresh-map.ts';
import { hubSecrets, vouchedBy } from '../store/known-hubs.ts';
import type { Database } from '../store/open-database.ts';
import { hubSecretHash, readHubBearer } from './hub-bearer.ts';

/** The credentials of other hubs, in memory. */
export class KnownHubs {
	readonly #database: Database;
	readonly #hashes: FreshMap<string, Uint8Array>;

	constructor(database: Database) {
		this.#database = database;
		this.#hashes = new FreshMap(async () => {
			const secrets = await hubSecrets(database);
			return new Map(secrets.map(({ id, secretHash }) => [id, secretHash]));
		});
	}

	/** `null`: this is no hub's, or one that was ended. Rejects when the database does. */
	async find(bearer: string): Promise<KnownHub | null> {
		const shown = readHubBearer(bearer);
		if (shown === null) return null;
		await this.#hashes.freshen([shown.id]);
		const hash = this.#hashes.find(shown.id);
		if (hash === undefined || !timingSafeEqual(hash, hubSecretHash(shown.secret))) return null;
		return {
			id: shown.id,
			vouchedOf: (cohorts) => vouchedBy(this.#database, shown.id, cohorts)
		};
	}

	/** A credential was made or ended by this process: the next call must see it. */
	forget(): void {
		this.#hashes.forget();
	}
}
