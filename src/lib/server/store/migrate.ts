import { sql, type Kysely, type Transaction } from 'kysely';
import * as v from 'valibot';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import type { HubTables } from './tables.ts';

/** The database was written by a Safar that is newer than this one; nothing in it was touched. */
export class NewerSchema extends Error {
	constructor(unknown: readonly string[]) {
		super(
			`The database was made by a newer Safar (it knows ${unknown.join(', ')}). ` +
				'Start that Safar, or a newer one. Nothing was changed.'
		);
		this.name = 'NewerSchema';
	}
}

/** Any number that no other program takes; read as letters it is "safar". */
const LOCK = 0x7361_6661;
const doneSchema = v.array(v.object({ name: v.string() }));

/**
 * Brings the schema up to this Safar, all steps or none. Of several processes that start at once one does it, and the
 * others wait: the lock belongs to the transaction, so that a process which is killed frees it, also behind a pooler.
 *
 * @returns names of the steps that ran
 */
export function migrate(
	database: Kysely<HubTables>,
	migrations: readonly Migration[] = MIGRATIONS
): Promise<readonly string[]> {
	return database.transaction().execute(async (transaction) => {
		await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
		await sql`create table if not exists safar_migration (name text primary key)`.execute(
			transaction
		);
		const done = await namesDone(transaction);
		const unknown = done.filter((name) => !migrations.some((step) => step.name === name));
		if (unknown.length > 0) throw new NewerSchema(unknown);
		const missing = migrations.filter(({ name }) => !done.includes(name));
		for (const { name, up } of missing) {
			await up(transaction);
			await sql`insert into safar_migration (name) values (${name})`.execute(transaction);
		}
		return missing.map(({ name }) => name);
	});
}

/** Names of the steps that ran in this database. */
export async function namesDone(transaction: Transaction<HubTables>): Promise<readonly string[]> {
	const { rows } = await sql`select name from safar_migration order by name`.execute(transaction);
	return v.parse(doneSchema, rows).map(({ name }) => name);
}
