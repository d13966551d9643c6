import {
	cellOfMoments,
	EMPTY_CELL,
	momentsOfTotals,
	subgroupNames,
	subgroupPlans,
	type LaterWave,
	type SubgroupTable
} from '../measure/index.ts';
import { sumAt, sumName, type Sums } from './sums.ts';

/** The same tables as of one cohort, with the places that any of them named. */
export function pooledGroups(sums: Sums, to: LaterWave): readonly SubgroupTable[] {
	return subgroupPlans().map(([rows, columns]): SubgroupTable => {
		const origins = placesIn(sums, to);
		const rowNames = subgroupNames(rows, origins);
		const columnNames = columns === null ? [''] : subgroupNames(columns, origins);
		return {
			to,
			rows,
			columns,
			rowNames,
			columnNames,
			cells: rowNames.map((row) =>
				columnNames.map((column) => {
					const name = [rows, columns ?? '-', row, column === '' ? '-' : column];
					const [pairs = 0, before = 0, after = 0, change = 0, squares = 0] = sumAt(
						sums,
						...['group', to, ...name]
					);
					if (pairs === 0) return EMPTY_CELL;
					const changes = momentsOfTotals(pairs, change, squares);
					return cellOfMoments(before / pairs, after / pairs, changes);
				})
			)
		};
	});
}

function placesIn(sums: Sums, to: LaterWave): readonly string[] {
	const start = `${sumName('group', to, 'origin', '-')} `;
	return [...sums.keys()].flatMap((name) =>
		name.startsWith(start) ? [name.slice(start.length).split(' ', 1)[0] ?? ''] : []
	);
}
