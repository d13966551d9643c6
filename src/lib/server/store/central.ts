import { sql } from 'kysely';
import * as v from 'valibot';
import type { Database } from './open-database.ts';

/** The hub to which this one brings its results. */
export interface Central {
	/** Like `https://hub.example`, without a path. */
	readonly url: string;
	/** Its public key as hex; `null`: it was never reached. */
	readonly key: string | null;
	/** Never shown, never logged. */
	readonly credential: string;
	readonly problem: string | null;
}

/** So long a process that died keeps the others from forwarding. */
const LEASE_SECONDS = 90;

const centralRows = v.array(
	v.object({
		url: v.string(),
		key: v.nullable(v.string()),
		credential: v.string(),
		problem: v.nullable(v.string())
	})
);

export async function findCentral(database: Database): Promise<Central | null> {
	const row = await database
		.selectFrom('central')
		.select(['url', 'key', 'credential', 'problem'])
		.executeTakeFirst();
	return row ?? null;
}

/** What was refused there before is sent once more. */
export function setCentral(
	database: Database,
	central: Pick<Central, 'url' | 'credential'>
): Promise<void> {
	return database.transaction().execute(async (transaction) => {
		const fresh = { ...central, key: null, problem: null, lease_by: null, lease_until: null };
		await transaction
			.insertInto('central')
			.values({ id: 1, ...fresh })
			.onConflict((conflict) => conflict.column('id').doUpdateSet(fresh))
			.execute();
		await transaction.deleteFrom('forwarded').where('state', '<>', 'held').execute();
		await transaction.deleteFrom('forwarded_cohort').execute();
	});
}

/** What is held there stays known, for the day on which it is set again. */
export async function removeCentral(database: Database): Promise<boolean> {
	const { numDeletedRows } = await database.deleteFrom('central').executeTakeFirst();
	return numDeletedRows === 1n;
}

/**
 * Takes or renews the right to forward: of several processes on one database one at a time has it, and one that was killed
 * loses it by the clock of the database. `null`: another has it, or there is nowhere to forward to.
 */
export async function leaseCentral(database: Database, process: string): Promise<Central | null> {
	const { rows } = await sql`
		update central set lease_by = ${process},
			lease_until = now() + make_interval(secs => ${sql.lit(LEASE_SECONDS)})
		where lease_by is null or lease_by = ${process} or lease_until < now()
		returning url, key, credential, problem`.execute(database);
	return v.parse(centralRows, rows)[0] ?? null;
}

export async function releaseCentral(database: Database, process: string): Promise<void> {
	await database
		.updateTable('central')
		.set({ lease_by: null, lease_until: null })
		.where('lease_by', '=', process)
		.execute();
}

/** What was found out at the central hub by the process that has the lease. */
export async function noteCentral(
	database: Database,
	process: string,
	found: Partial<Pick<Central, 'key' | 'problem'>>
): Promise<void> {
	await database.updateTable('central').set(found).where('lease_by', '=', process).execute();
}
