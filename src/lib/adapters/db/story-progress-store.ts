import type { ModuleSlug } from '#lib/domain/shared/index.ts';
import type { ProgressStore } from '#lib/domain/story/index.ts';
import { readStoryRow } from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

/** In the same table as the quiz, so that "next person" clears both. */
export function makeStoryProgressStore(tables: Tables): ProgressStore {
	return {
		load: async (module) => {
			const row = readStoryRow(await tables.find('progress', keyOf(module)));
			return row.ok ? row.value : null;
		},
		save: (state) =>
			tables.change([
				{
					kind: 'put',
					table: 'progress',
					row: { key: keyOf(state.module), schema: 1, value: state }
				}
			])
	};
}

function keyOf(module: ModuleSlug): string {
	return `story:${module}`;
}
