import { solve, type Constraint } from 'yalps';
import {
	ALL_TOTALS,
	cellKey,
	cellsOf,
	countAt,
	type Cell,
	type CountTable,
	type Totals
} from './table.ts';

/** What a reader can work out about one hidden cell: it is not under `low` and not over `high`. */
export interface Bounds {
	readonly low: number;
	readonly high: number;
}

/**
 * What somebody who sees the totals and the cells that are not hidden can work out about `cell`: the smallest and
 * the largest count that fit. Two linear programmes; a table's totals make whole-number corners, so the bounds are
 * whole. Source: L. H. Cox, "Suppression methodology and statistical disclosure control", J. Am. Stat. Assoc. 75
 * (1980) 377.
 */
export function attackerBounds(
	table: CountTable,
	hidden: readonly Cell[],
	cell: Cell,
	totals = ALL_TOTALS
): Bounds {
	return {
		low: Math.round(extreme('minimize', table, hidden, cell, totals)),
		high: Math.round(extreme('maximize', table, hidden, cell, totals))
	};
}

function extreme(
	direction: 'minimize' | 'maximize',
	table: CountTable,
	hidden: readonly Cell[],
	cell: Cell,
	totals: Totals
): number {
	const constraints = new Map<string, Constraint>();
	const variables = new Map<string, readonly (readonly [string, number])[]>();
	for (const one of hidden) {
		const lines = [
			...(totals.rows ? [`row ${one.row}`] : []),
			...(totals.columns ? [`column ${one.column}`] : [])
		];
		const aim = cellKey(one) === cellKey(cell) ? 1 : 0;
		variables.set(cellKey(one), [...lines.map((line) => [line, 1] as const), ['aim', aim]]);
		for (const line of lines) constraints.set(line, { equal: hiddenSum(table, hidden, line) });
	}
	const { status, result } = solve({ direction, objective: 'aim', constraints, variables });
	if (status === 'unbounded') return Infinity;
	return status === 'optimal' ? result : countAt(table, cell);
}

/** Total of a row or column less what is shown in it. */
function hiddenSum(table: CountTable, hidden: readonly Cell[], line: string): number {
	return hidden
		.filter((cell) => line === `row ${cell.row}` || line === `column ${cell.column}`)
		.reduce((sum, cell) => sum + countAt(table, cell), 0);
}

/** Cells that hold 1 to `least` - 1 people: they tell about single persons. */
export function primaryCells(table: CountTable, least: number): readonly Cell[] {
	return cellsOf(table).filter((cell) => {
		const count = countAt(table, cell);
		return count > 0 && count < least;
	});
}
