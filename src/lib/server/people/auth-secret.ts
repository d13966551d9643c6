import { randomBytes } from 'node:crypto';
import type { Database } from '../store/open-database.ts';

/** Made once and kept with the data, so that all processes of a hub read each other's cookies. */
export async function authSecret(database: Database): Promise<string> {
	await database
		.insertInto('auth_secret')
		.values({ id: 1, secret: randomBytes(32).toString('base64url') })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	const { secret } = await database
		.selectFrom('auth_secret')
		.select('secret')
		.executeTakeFirstOrThrow();
	return secret;
}
