import * as v from 'valibot';
import { toHex } from '#lib/domain/outcome/index.ts';
import type { HubCohort } from '#lib/domain/people/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { hubCohortSchema } from '#lib/schema/people/hub-cohort-schema.ts';
import type { Database } from './open-database.ts';

export type { HubCohort };
export { hubCohortSchema };

const tokenRows = v.array(
	v.object({
		cohort_id: v.string(),
		token_hash: v.nullable(v.instance(Uint8Array)),
		takes: v.boolean()
	})
);

/** What is asked at the door of every batch. */
export interface CohortDoor {
	readonly tokenHash: string | null;
	readonly takes: boolean;
}

/** `known`: it is there already, and stays as it is. */
export async function registerCohort(
	database: Database,
	cohort: HubCohort
): Promise<'made' | 'known'> {
	const made = await database
		.insertInto('cohort')
		.values(rowOf(cohort))
		.onConflict((conflict) => conflict.column('cohort_id').doNothing())
		.returning('cohort_id')
		.execute();
	return made.length === 1 ? 'made' : 'known';
}

/** Everything but the code; `false`: there is no such cohort. Who may do so is for the caller to know. */
export async function changeCohort(database: Database, cohort: HubCohort): Promise<boolean> {
	const { cohort_id, ...rest } = rowOf(cohort);
	const { numUpdatedRows } = await database
		.updateTable('cohort')
		.set(rest)
		.where('cohort_id', '=', cohort_id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function findCohort(database: Database, code: CohortCode): Promise<HubCohort | null> {
	const row = await database
		.selectFrom('cohort')
		.selectAll()
		.where('cohort_id', '=', code)
		.executeTakeFirst();
	return row === undefined ? null : cohortOf(row);
}

export async function allCohorts(database: Database): Promise<readonly HubCohort[]> {
	const rows = await database.selectFrom('cohort').selectAll().orderBy('cohort_id').execute();
	return rows.map(cohortOf);
}

/** The doors of all cohorts: some hundred bytes each, so that no batch has to ask the database who may enter. */
export async function cohortDoors(
	database: Database
): Promise<ReadonlyMap<CohortCode, CohortDoor>> {
	const rows = await database
		.selectFrom('cohort')
		.select(['cohort_id', 'token_hash', 'takes'])
		.execute();
	return new Map(
		v
			.parse(tokenRows, rows)
			.map(({ cohort_id, token_hash, takes }) => [
				cohort_id,
				{ tokenHash: token_hash === null ? null : toHex(token_hash), takes }
			])
	);
}

function rowOf({
	code,
	programme,
	country,
	way,
	created,
	name,
	district,
	tokenHash,
	takes
}: HubCohort) {
	return {
		cohort_id: code,
		programme,
		country,
		way,
		made: created,
		name,
		district,
		token_hash: tokenHash === null ? null : Buffer.from(tokenHash, 'hex'),
		takes
	};
}

/** Throws when somebody wrote into the table what no hub writes. */
function cohortOf(row: {
	readonly cohort_id: string;
	readonly made: string;
	readonly token_hash: Uint8Array | null;
	readonly [column: string]: unknown;
}): HubCohort {
	const { cohort_id: code, made: created, token_hash, programme, country, way } = row;
	const { name, district, takes } = row;
	const tokenHash = token_hash === null ? null : toHex(token_hash);
	return v.parse(hubCohortSchema, {
		...{ code, programme, country, way, created, name, district, tokenHash, takes }
	});
}
