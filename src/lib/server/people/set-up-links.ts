import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../store/open-database.ts';

/** Long enough to walk to the machine, short enough that a forgotten console is no door. */
const GOOD_MS = 24 * 60 * 60_000;

/** The secret of a link that makes the first manager, once; `null`: there is a manager. */
export async function makeSetUpToken(database: Database, now: Date): Promise<string | null> {
	if (await hasManager(database)) return null;
	await forgetOld(database, now);
	const token = randomBytes(18).toString('base64url');
	await database
		.insertInto('set_up')
		.values({ token_hash: hashOf(token), made: now })
		.execute();
	return token;
}

/**
 * Uses all links up when this is one of them: of two people who hold one each, one becomes the manager. Compared by the
 * hash, in the index of the database: how long that takes tells nothing of a token.
 */
export async function useSetUpToken(
	database: Database,
	token: string,
	now: Date
): Promise<boolean> {
	return database.transaction().execute(async (transaction) => {
		await forgetOld(transaction, now);
		const used = await transaction
			.deleteFrom('set_up')
			.where('token_hash', '=', hashOf(token))
			.returning('token_hash')
			.execute();
		if (used.length === 0) return false;
		// Waits for whoever uses another link at the same moment; then there is nothing left to wait for.
		await transaction.deleteFrom('set_up').execute();
		return !(await hasManager(transaction));
	});
}

async function hasManager(database: Database): Promise<boolean> {
	const manager = await database
		.selectFrom('auth_user')
		.select('id')
		.where('role', '=', 'manager')
		.where('banned', '=', false)
		.limit(1)
		.executeTakeFirst();
	return manager !== undefined;
}

async function forgetOld(database: Database, now: Date): Promise<void> {
	const begin = new Date(now.getTime() - GOOD_MS);
	await database.deleteFrom('set_up').where('made', '<', begin).execute();
}

function hashOf(token: string): string {
	return createHash('sha256').update(`safar set-up ${token}`).digest('hex');
}
