import { sql } from 'kysely';
import { addCodes, type CodesByWave } from '#lib/domain/linking/index.ts';
import type { CohortCode, Uuid } from '#lib/domain/shared/index.ts';
import type { Database } from './open-database.ts';

/** What matching told of the cohort's later waves. */
export async function settledCodes(database: Database, cohort: string): Promise<CodesByWave> {
	const rows = await database
		.selectFrom('settled')
		.select(['wave', 'off_one', 'ambiguous'])
		.where('cohort_id', '=', cohort)
		.execute();
	return rows.reduce<CodesByWave>(
		(codes, { wave, off_one: offOne, ambiguous }) => addCodes(codes, wave, { offOne, ambiguous }),
		{}
	);
}

/** Somebody who was met, under the link that stands for their code from now on. */
export interface Settled {
	readonly id: Uuid;
	readonly link: string;
}

/**
 * Writes the links, deletes every sealed code of these records and of those that are held apart, and keeps what the
 * matching told: all or nothing. `ids`: the records that were matched; a code that came in meanwhile stays.
 */
export async function settle(
	database: Database,
	cohort: CohortCode,
	ids: readonly Uuid[],
	links: readonly Settled[],
	codes: CodesByWave
): Promise<void> {
	await database.transaction().execute(async (transaction) => {
		await sql`
			update outcome set code = null where cohort_id = ${cohort} and code is not null
				and id = any(${ids}::uuid[])`.execute(transaction);
		await sql`
			update outcome set link = met.link
			from json_to_recordset(${JSON.stringify(links)}::json) as met(id uuid, link text)
			where cohort_id = ${cohort} and outcome.id = met.id`.execute(transaction);
		for (const [wave, told] of Object.entries(codes))
			await sql`
				insert into settled as s (cohort_id, wave, off_one, ambiguous)
				values (${cohort}, ${wave}, ${told.offOne}, ${told.ambiguous})
				on conflict (cohort_id, wave) do update set
					off_one = s.off_one + excluded.off_one, ambiguous = s.ambiguous + excluded.ambiguous`.execute(
				transaction
			);
		await sql`
			update cohort_state set revision = revision + 1 where cohort_id = ${cohort}`.execute(transaction);
	});
}
