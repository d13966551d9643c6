import type { CohortCode, IsoWeek } from '#lib/domain/shared/index.ts';
import { changeCohort, findCohort, registerCohort, type HubCohort } from './cohorts.ts';
import type { Database } from './open-database.ts';

/** Another hub that was given a credential here. */
export interface HubRow {
	readonly id: string;
	readonly name: string;
	readonly made: string;
	/** `null`: its credential is good. */
	readonly ended: string | null;
}

export interface HubSecret {
	readonly id: string;
	readonly secretHash: Uint8Array;
}

export async function addHub(
	database: Database,
	{ id, name, made, secretHash }: Omit<HubRow, 'ended'> & HubSecret
): Promise<void> {
	await database
		.insertInto('known_hub')
		.values({ id, name, made, secret_hash: Buffer.from(secretHash), ended: null })
		.execute();
}

/** What it brought stays. `false`: there is no such hub with a good credential. */
export async function endHub(database: Database, id: string, week: IsoWeek): Promise<boolean> {
	const { numUpdatedRows } = await database
		.updateTable('known_hub')
		.set({ ended: week })
		.where('id', '=', id)
		.where('ended', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export function allHubs(database: Database): Promise<readonly HubRow[]> {
	return database
		.selectFrom('known_hub')
		.select(['id', 'name', 'made', 'ended'])
		.orderBy('name')
		.orderBy('id')
		.execute();
}

/** Of those whose credential is good. */
export async function hubSecrets(database: Database): Promise<readonly HubSecret[]> {
	const rows = await database
		.selectFrom('known_hub')
		.select(['id', 'secret_hash'])
		.where('ended', 'is', null)
		.execute();
	return rows.map(({ id, secret_hash }) => ({ id, secretHash: secret_hash }));
}

/** Those of the cohorts for which this hub vouches. */
export async function vouchedBy(
	database: Database,
	hub: string,
	cohorts: Iterable<CohortCode>
): Promise<ReadonlySet<CohortCode>> {
	const asked = [...cohorts];
	if (asked.length === 0) return new Set();
	const rows = await database
		.selectFrom('hub_cohort')
		.select('cohort_id')
		.where('cohort_id', 'in', asked)
		.where('hub', '=', hub)
		.execute();
	return new Set(rows.map(({ cohort_id }) => cohort_id));
}

/**
 * What became of a cohort that a hub brought.
 * - `made`: it was not known here.
 * - `changed`: the hub that brought it first says something else now.
 * - `known`: as it was; the hub vouches for it.
 * - `conflict`: somebody else made it, and this hub cannot show that it is the same.
 */
export type Brought = 'made' | 'changed' | 'known' | 'conflict';

/**
 * A cohort comes from another hub. Only the hub that brought it first may change it. Any other hub vouches for it from now
 * on when it knows the same token: whoever has that was invited, or made the cohort.
 */
export function bringCohort(database: Database, hub: string, cohort: HubCohort): Promise<Brought> {
	return database.transaction().execute(async (transaction) => {
		if ((await registerCohort(transaction, cohort)) === 'made') {
			await vouch(transaction, hub, cohort.code, true);
			return 'made';
		}
		const known = await findCohort(transaction, cohort.code);
		const own = await transaction
			.selectFrom('hub_cohort')
			.select('brought')
			.where('cohort_id', '=', cohort.code)
			.where('hub', '=', hub)
			.executeTakeFirst();
		if (own?.brought === true) {
			if (JSON.stringify(known) === JSON.stringify(cohort)) return 'known';
			await changeCohort(transaction, cohort);
			return 'changed';
		}
		if (own !== undefined) return 'known';
		if (cohort.tokenHash === null || known?.tokenHash !== cohort.tokenHash) return 'conflict';
		await vouch(transaction, hub, cohort.code, false);
		return 'known';
	});
}

async function vouch(
	database: Database,
	hub: string,
	cohort: CohortCode,
	brought: boolean
): Promise<void> {
	await database
		.insertInto('hub_cohort')
		.values({ cohort_id: cohort, hub, brought })
		.onConflict((conflict) => conflict.columns(['cohort_id', 'hub']).doNothing())
		.execute();
}
