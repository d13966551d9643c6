import type { ClassRecord, ClassStore } from '#lib/domain/session-plan/index.ts';
import { readClassRow } from '#lib/schema/stored/read-stored.ts';
import type { Change, Tables } from './tables.ts';

/** A row that cannot be read is as if the class had never been planned. */
export function makeClassStore(tables: Tables): ClassStore {
	const all = async (): Promise<readonly ClassRecord[]> =>
		(await tables.all('classes')).map(readClassRow).flatMap((row) => (row.ok ? [row.value] : []));
	const open = async () => (await all()).find((record) => record.open) ?? null;
	return {
		find: async (key) => {
			const row = readClassRow(await tables.find('classes', key));
			return row.ok ? row.value : null;
		},
		open,
		keep: async (record) => {
			const others = record.open
				? (await all()).filter((other) => other.open && other.key !== record.key)
				: [];
			await tables.change([
				...others.map((other) => putClass({ ...other, open: false })),
				putClass(record)
			]);
		},
		stopAt: async (place) => {
			const record = await open();
			if (record !== null) await tables.change([putClass({ ...record, place })]);
		}
	};
}

function putClass(value: ClassRecord): Change {
	return { kind: 'put', table: 'classes', row: { key: value.key, schema: 1, value } };
}
