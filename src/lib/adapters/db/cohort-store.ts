import type { Cohort, CohortStore } from '#lib/domain/outcome/index.ts';
import { COHORT_SCHEMA } from '#lib/schema/stored/cohort-row-schema.ts';
import { readAsideRow, readCohortRow, readTallyRow } from '#lib/schema/stored/read-stored.ts';
import type { Change, TableName, Tables } from './tables.ts';

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
		keep: (cohort) => tables.change([putCohort(cohort)]),
		settle: async (cohort, outcomes) => {
			const asides = await codesSetAside(tables, cohort.code);
			await tables.change([
				...outcomes.map((row): Change => ({ kind: 'put', table: 'outcomes', row })),
				...asides,
				putCohort(cohort)
			]);
		},
		remove: async (code) => {
			const [outcomes, tallies] = await Promise.all([
				tables.outcomesOf(code),
				tables.all('tallies')
			]);
			const counted = tallies.filter((row) => {
				const read = readTallyRow(row);
				return read.ok && read.value.cohort === code;
			});
			const groups = (await tables.all('groups')).filter(
				(row) => row instanceof Object && Reflect.get(row, 'cohort') === code
			);
			await tables.change([
				...outcomes.flatMap((row) => deletion('outcomes', row, 'id')),
				...counted.flatMap((row) => deletion('tallies', row, 'key')),
				...groups.flatMap((row) => deletion('groups', row, 'id')),
				...(await codesSetAside(tables, code)),
				{ kind: 'delete', table: 'rooms', key: code },
				{ kind: 'delete', table: 'classes', key: code },
				{ kind: 'delete', table: 'cohorts', key: code }
			]);
		}
	};
}

function putCohort(value: Cohort): Change {
	return {
		kind: 'put',
		table: 'cohorts',
		row: { key: value.code, schema: COHORT_SCHEMA, value }
	};
}

/** Records of the cohort that no gate let through keep their text, and in it perhaps a code. */
async function codesSetAside(tables: Tables, code: string): Promise<readonly Change[]> {
	const rows = await tables.all('setAside');
	return rows.flatMap((row) => {
		const read = readAsideRow(row);
		const holds = read.ok && read.value.text.includes(code) && read.value.text.includes('"code"');
		return holds ? deletion('setAside', row, 'id') : [];
	});
}

function deletion(table: TableName, row: unknown, field: 'id' | 'key'): readonly Change[] {
	const key: unknown = row instanceof Object ? Reflect.get(row, field) : undefined;
	return typeof key === 'string' ? [{ kind: 'delete', table, key }] : [];
}
