import { DEFAULT_SETTINGS, type SettingsStore } from '#lib/domain/outcome/index.ts';
import { readActiveCohortRow, readOwedFormRow } from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

export function makeSettingsStore(tables: Tables): SettingsStore {
	return {
		read: async () => {
			const activeCohort = readActiveCohortRow(await tables.find('settings', 'activeCohort'));
			const owedForm = readOwedFormRow(await tables.find('settings', 'owedForm'));
			return {
				activeCohort: activeCohort.ok ? activeCohort.value : DEFAULT_SETTINGS.activeCohort,
				owedForm: owedForm.ok ? owedForm.value : DEFAULT_SETTINGS.owedForm
			};
		},
		change: (changes) =>
			tables.change(
				Object.entries(changes).map(([key, value]) => ({
					kind: 'put',
					table: 'settings',
					row: { key, schema: 1, value }
				}))
			)
	};
}
