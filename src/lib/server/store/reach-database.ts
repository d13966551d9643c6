import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Database } from './open-database.ts';

/** The server that `DATABASE_URL` names cannot be used. Says why, and nothing of what stands in the address. */
export class DatabaseProblem extends Error {
	constructor(what: string, options?: ErrorOptions) {
		super(`The database of DATABASE_URL cannot be used: ${what}`, options);
		this.name = 'DatabaseProblem';
	}
}

const OLDEST = 15;
const RETRY_MS = 500;
const versionRows = v.tuple([v.object({ version: v.pipe(v.string(), v.transform(Number)) })]);

/** SQLSTATE (PostgreSQL manual, appendix A) and codes of the system that waiting does not mend. */
const REASONS: Readonly<Record<string, string>> = {
	'28P01': 'it does not know this user and password.',
	'28000': 'it does not let this user in.',
	'3D000': 'it has no database of this name. Make one: CREATE DATABASE safar.',
	'42501': 'this user may not make tables. Give it a database of its own.',
	ENOTFOUND: 'there is no machine of this name.',
	ENOENT: 'there is no socket at this place.'
};

/**
 * Resolves when the server answers and is new enough. One that is only just starting is waited for: after a power cut the
 * database and the hub come up together.
 */
export async function reachDatabase(database: Database, patienceMs: number): Promise<void> {
	const deadline = performance.now() + patienceMs;
	for (;;) {
		try {
			const { rows } = await sql`
				select current_setting('server_version_num') as version`.execute(database);
			const [{ version }] = v.parse(versionRows, rows);
			const major = Math.floor(version / 10_000);
			if (major >= OLDEST) return;
			throw new DatabaseProblem(`it is PostgreSQL ${major}; at least ${OLDEST} is needed.`);
		} catch (error) {
			if (error instanceof DatabaseProblem) throw error;
			const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
			const name = typeof code === 'string' ? code : 'no answer';
			const reason = REASONS[name];
			if (reason !== undefined) throw new DatabaseProblem(reason, { cause: error });
			if (performance.now() > deadline) {
				throw new DatabaseProblem(`it does not answer (${name}).`, { cause: error });
			}
			await wait(RETRY_MS);
		}
	}
}
