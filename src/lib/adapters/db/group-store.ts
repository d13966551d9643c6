import type { GroupOutcome, GroupShelf, GroupStore } from '#lib/domain/group/index.ts';
import { readGroupOutcome } from '#lib/schema/group/read-group-outcome.ts';
import { readRoomRow } from '#lib/schema/stored/read-stored.ts';
import type { Change, Tables } from './tables.ts';

export function makeGroupStore(tables: Tables): GroupStore {
	const all = async (): Promise<GroupShelf> => shelve(await tables.all('groups'));
	return {
		all,
		ofCohort: async (cohort) => {
			const { groups, setAside } = await all();
			return { groups: groups.filter((group) => group.cohort === cohort), setAside };
		},
		round: async (cohort) => {
			const row = readRoomRow(await tables.find('rooms', cohort));
			return row.ok ? row.value : null;
		},
		keepRound: (value) =>
			tables.change([
				{ kind: 'put', table: 'rooms', row: { key: value.cohort, schema: 1, value } }
			]),
		dropRound: (cohort) => tables.change([{ kind: 'delete', table: 'rooms', key: cohort }]),
		finish: (cohort, groups) =>
			tables.change([...groups.map(addGroup), { kind: 'delete', table: 'rooms', key: cohort }])
	};
}

/** By id, once. */
export function addGroup(group: GroupOutcome): Change {
	return { kind: 'add-once', table: 'groups', key: group.id, row: group };
}

/** A handful of rows for each room: all are read, and those of a cohort picked out. */
function shelve(rows: readonly unknown[]): GroupShelf {
	const read = rows.map((row) => ({ row, result: readGroupOutcome(row) }));
	return {
		groups: read.flatMap(({ result }) => (result.ok ? [result.value] : [])),
		setAside: read.flatMap(({ row, result }) =>
			result.ok ? [] : [{ key: idOf(row), problems: result.problems }]
		)
	};
}

function idOf(row: unknown): string {
	return row instanceof Object ? String(Reflect.get(row, 'id')) : '';
}
