import * as v from 'valibot';
import type { ReleaseRecord } from '#lib/domain/disclosure/index.ts';
import { publicationSchema, type Publication } from '#lib/schema/report/report-answers-schema.ts';
import { releaseSchema } from '#lib/schema/stored/release-row-schema.ts';
import type { Database } from './open-database.ts';

/** One for each quarter so far; the table has room for others. */
const NAME = 'indicators';

/** The newest first. */
export async function publications(database: Database): Promise<readonly Publication[]> {
	const rows = await database
		.selectFrom('publication')
		.select('value')
		.where('name', '=', NAME)
		.orderBy('period', 'desc')
		.execute();
	return rows.map(({ value }) => v.parse(publicationSchema, value));
}

/** What everybody has already, the oldest first. */
export async function publishedFigures(database: Database): Promise<readonly ReleaseRecord[]> {
	const rows = await database
		.selectFrom('publication')
		.select('figures')
		.orderBy('period')
		.execute();
	return rows.map(({ figures }) => v.parse(releaseSchema, figures));
}

/** Once and for ever. `known`: this quarter was published before, and stays as it is. */
export async function publish(
	database: Database,
	value: Publication,
	figures: ReleaseRecord
): Promise<'published' | 'known'> {
	const made = await database
		.insertInto('publication')
		.values({
			period: value.period,
			name: NAME,
			value: JSON.stringify(value),
			figures: JSON.stringify(figures)
		})
		.onConflict((conflict) => conflict.columns(['period', 'name']).doNothing())
		.returning('period')
		.execute();
	return made.length === 1 ? 'published' : 'known';
}
