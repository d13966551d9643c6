import type { Database } from '../store/open-database.ts';

export interface OpenSession {
	readonly id: string;
	readonly createdAt: Date;
}

/** Those of one person that have not run out, the newest first. */
export async function openSessions(
	database: Database,
	person: string,
	now: Date
): Promise<readonly OpenSession[]> {
	return database
		.selectFrom('auth_session')
		.select(['id', 'createdAt'])
		.where('userId', '=', person)
		.where('expiresAt', '>', now)
		.orderBy('createdAt', 'desc')
		.execute();
}

/** `false`: the person has no such session. */
export async function endSession(
	database: Database,
	person: string,
	session: string
): Promise<boolean> {
	const { numDeletedRows } = await database
		.deleteFrom('auth_session')
		.where('userId', '=', person)
		.where('id', '=', session)
		.executeTakeFirst();
	return numDeletedRows === 1n;
}
