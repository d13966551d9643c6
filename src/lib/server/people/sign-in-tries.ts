import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../store/open-database.ts';

export const MOST_TRIES = 5;
const WINDOW_MS = 15 * 60_000;

/**
 * How often a name was tried, whether or not anybody is called so: five times in a quarter of an hour, then not even the
 * right password opens. In the database, so that several processes count together. A try is counted before it is made,
 * so that many at once are no more than five.
 */
export class SignInTries {
	readonly #database: Database;
	readonly #secret: string;
	readonly #now: () => Date;

	constructor(database: Database, secret: string, now: () => Date) {
		this.#database = database;
		this.#secret = secret;
		this.#now = now;
	}

	/** `false`: too many. */
	async mayTry(name: string): Promise<boolean> {
		const now = this.#now();
		const begin = new Date(now.getTime() - WINDOW_MS);
		await this.#database.deleteFrom('sign_in_try').where('since', '<', begin).execute();
		const { tries } = await this.#database
			.insertInto('sign_in_try')
			.values({ name_key: this.#keyOf(name), tries: 1, since: now })
			.onConflict((conflict) =>
				conflict.column('name_key').doUpdateSet({ tries: sql<number>`sign_in_try.tries + 1` })
			)
			.returning('tries')
			.executeTakeFirstOrThrow();
		return tries <= MOST_TRIES;
	}

	/** The password was right, or there is a new one. */
	async forget(name: string): Promise<void> {
		await this.#database
			.deleteFrom('sign_in_try')
			.where('name_key', '=', this.#keyOf(name))
			.execute();
	}

	#keyOf(name: string): string {
		return createHmac('sha256', this.#secret)
			.update(`try ${nameKey(name)}`)
			.digest('base64url');
	}
}

/** Names that differ by capitals or by how a letter is composed are one. */
export function nameKey(name: string): string {
	return name.normalize('NFKC').trim().toLowerCase();
}
