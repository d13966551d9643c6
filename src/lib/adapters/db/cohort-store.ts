import type { CohortStore } from '#lib/domain/outcome/index.ts';
import { COHORT_SCHEMA } from '#lib/schema/stored/cohort-row-schema.ts';
import { readCohortRow } from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

export function makeCohortStore(tables: Tables): CohortStore {
	return {
		all: async () => {
			const rows = await tables.all('cohorts');
			return rows.map(readCohortRow).flatMap((row) => (row.ok ? [row.value] : []));
		},
		find: async (code) => {
			const row = readCohortRow(await tables.find('cohorts', code));
			return row.ok ? row.value : null;
		},
		keep: (cohort) =>
			tables.change([
				{
					kind: 'put',
					table: 'cohorts',
					row: { key: cohort.code, schema: COHORT_SCHEMA, value: cohort }
				}
			])
	};
}
