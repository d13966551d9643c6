import * as v from 'valibot';
import { ROLES, type Role, type PersonLine } from '#lib/domain/people/index.ts';
import type { Database } from '../store/open-database.ts';
import { nameKey } from './sign-in-tries.ts';

const roleSchema = v.picklist(ROLES);

export async function listPeople(database: Database): Promise<readonly PersonLine[]> {
	const rows = await people(database).orderBy('username').execute();
	return rows.map(lineOf);
}

export async function findPerson(database: Database, id: string): Promise<PersonLine | null> {
	const row = await people(database).where('id', '=', id).executeTakeFirst();
	return row === undefined ? null : lineOf(row);
}

export async function findByName(database: Database, name: string): Promise<PersonLine | null> {
	const row = await people(database).where('username', '=', nameKey(name)).executeTakeFirst();
	return row === undefined ? null : lineOf(row);
}

/**
 * A change of role ends all sessions of the person. The managers' rows are locked, so that of two who put each other out
 * at the same moment one stays.
 */
export function changePerson(
	database: Database,
	id: string,
	{ role, enters }: { readonly role: Role; readonly enters: boolean }
): Promise<'changed' | 'unknown' | 'last-manager'> {
	return database.transaction().execute(async (transaction) => {
		const managers = await transaction
			.selectFrom('auth_user')
			.select('id')
			.where('role', '=', 'manager')
			.where('banned', '=', false)
			.orderBy('id')
			.forUpdate()
			.execute();
		const stays = role === 'manager' && enters;
		if (!stays && managers.every((manager) => manager.id === id) && managers.length > 0)
			return 'last-manager';
		const { numUpdatedRows } = await transaction
			.updateTable('auth_user')
			.set({ role, banned: !enters })
			.where('id', '=', id)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return 'unknown';
		await endSessions(transaction, id);
		return 'changed';
	});
}

/** Whoever knew the old password is put out. */
export function setPassword(database: Database, id: string, hash: string): Promise<void> {
	return database.transaction().execute(async (transaction) => {
		await transaction
			.updateTable('auth_account')
			.set({ password: hash })
			.where('userId', '=', id)
			.where('providerId', '=', 'credential')
			.execute();
		await endSessions(transaction, id);
	});
}

export async function endSessions(database: Database, person: string): Promise<void> {
	await database.deleteFrom('auth_session').where('userId', '=', person).execute();
}

function people(database: Database) {
	return database.selectFrom('auth_user').select(['id', 'name', 'role', 'banned']);
}

/** Throws when somebody wrote a role into the table that there is not. */
function lineOf(row: {
	readonly id: string;
	readonly name: string;
	readonly role: string;
	readonly banned: boolean;
}): PersonLine {
	return { id: row.id, name: row.name, role: v.parse(roleSchema, row.role), enters: !row.banned };
}
