import { DEFAULT_SETTINGS, type SettingsStore } from '#lib/domain/outcome/index.ts';
import {
	readActiveCohortRow,
	readJoinedRow,
	readOwedFormRow
} from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

export function makeSettingsStore(tables: Tables): SettingsStore {
	return {
		read: async () => {
			const activeCohort = readActiveCohortRow(await tables.find('settings', 'activeCohort'));
			const owedForm = readOwedFormRow(await tables.find('settings', 'owedForm'));
			const joined = readJoinedRow(await tables.find('settings', 'joined'));
			return {
				activeCohort: activeCohort.ok ? activeCohort.value : DEFAULT_SETTINGS.activeCohort,
				owedForm: owedForm.ok ? owedForm.value : DEFAULT_SETTINGS.owedForm,
				joined: joined.ok ? joined.value : DEFAULT_SETTINGS.joined
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
