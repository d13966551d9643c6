import type { ToolSlug } from '#lib/domain/shared/index.ts';
import type { ToolKeeper } from '#lib/domain/tool/index.ts';
import { readToolRow } from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

/** In the same table as stories and the quiz, so that "next person" clears it with them. */
export function makeToolKeeper(tables: Tables): ToolKeeper {
	return {
		load: async (tool) => {
			const row = readToolRow(await tables.find('progress', keyOf(tool)));
			return row.ok ? row.value : null;
		},
		save: (tool, picks) =>
			tables.change([
				{ kind: 'put', table: 'progress', row: { key: keyOf(tool), schema: 1, value: picks } }
			]),
		forget: (tool) => tables.change([{ kind: 'delete', table: 'progress', key: keyOf(tool) }])
	};
}

function keyOf(tool: ToolSlug): string {
	return `tool:${tool}`;
}
