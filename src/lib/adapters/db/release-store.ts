import type { ReleaseStore } from '#lib/domain/disclosure/index.ts';
import { canonicalJson, shortDigest } from '#lib/domain/transfer/index.ts';
import { readReleaseRow } from '#lib/schema/stored/read-stored.ts';
import { digestBytes } from '../device/sha-256.ts';
import type { Tables } from './tables.ts';

/**
 * A row that cannot be read is left out of the list and stays where it is: the guard then knows one release fewer,
 * which is why nothing but this app writes the table.
 */
export function makeReleaseStore(tables: Tables): ReleaseStore {
	return {
		/** In the order of their keys, which is the order in which they were made. */
		all: async () => {
			const rows = await tables.all('releases');
			return rows.map(readReleaseRow).flatMap((row) => (row.ok ? [row.value] : []));
		},
		keep: async (record) => {
			const name = shortDigest(canonicalJson(record), digestBytes);
			const made = await tables.all('releases');
			if (made.some((row) => idOf(row).endsWith(name))) return;
			// The number keeps them in the order in which they were made; there is no time in it.
			const id = `${String(made.length + 1).padStart(6, '0')} ${name}`;
			const row = { id, schema: 1, value: record };
			await tables.change([{ kind: 'add-once', table: 'releases', key: id, row }]);
		}
	};
}

function idOf(row: unknown): string {
	return row instanceof Object ? String(Reflect.get(row, 'id')) : '';
}
