import type { CohortCode, ModuleSlug } from '#lib/domain/shared/index.ts';
import { countChoices, type ChoiceTally, type ChoiceTallyStore } from '#lib/domain/story/index.ts';
import { readTallyRow } from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

/** One row for each cohort and module. A row that cannot be read is counted anew: it is worth no failure. */
export function makeChoiceTallyStore(tables: Tables): ChoiceTallyStore {
	return {
		ofCohort: async (cohort) => {
			const rows = await tables.all('tallies');
			return rows
				.map(readTallyRow)
				.flatMap((row) => (row.ok && row.value.cohort === cohort ? [row.value] : []));
		},
		count: async (cohort, module, choices) => {
			const key = keyOf(cohort, module);
			const kept = readTallyRow(await tables.find('tallies', key));
			const before: ChoiceTally = kept.ok ? kept.value : { cohort, module, counts: {} };
			const value = countChoices(before, choices);
			await tables.change([{ kind: 'put', table: 'tallies', row: { key, schema: 1, value } }]);
		}
	};
}

function keyOf(cohort: CohortCode, module: ModuleSlug): string {
	return `${cohort}:${module}`;
}
