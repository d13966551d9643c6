import { attackerBounds, primaryCells } from './attacker-bounds.ts';
import {
	ALL_TOTALS,
	cellKey,
	cellsOf,
	countAt,
	type Cell,
	type CountTable,
	type Totals
} from './table.ts';

export interface Suppression {
	/** Too few people stand in them. */
	readonly primary: readonly Cell[];
	/** Hidden so that the primary ones cannot be worked out from the totals. */
	readonly complementary: readonly Cell[];
	/** False: even hiding every cell is not enough; the table may only be shown without its totals, or not at all. */
	readonly protects: boolean;
}

/** A table as it would be published, and the fewest people that a cell may show. */
interface Release {
	readonly table: CountTable;
	readonly totals: Totals;
	readonly least: number;
}

/** Up to so many sets are tried in search of the best; beyond, cells are added one by one. */
const SETS_TO_TRY = 300;

/**
 * Which cells a table with all its totals has to hide, so that no cell with 1 to `least` - 1 people can be worked
 * out: a reader's upper bound stays at `least` or more, and the lower one under the true count. The fewest cells
 * are hidden, then the fewest people, then the first by row and column; in large tables nearly so.
 */
export function suppressTable(table: CountTable, least: number, totals = ALL_TOTALS): Suppression {
	const primary = primaryCells(table, least);
	const free = cellsOf(table).filter((cell) => {
		const count = countAt(table, cell);
		return count === 0 || count >= least;
	});
	const holds = (extra: readonly Cell[]) => isProtected({ table, totals, least }, primary, extra);
	// Hiding more never helps a reader: what all cells hidden do not protect, nothing does.
	if (!holds(free)) return { primary, complementary: free, protects: false };
	const best =
		searchFewest(table, free, holds) ?? addOneByOne({ table, totals, least }, primary, free);
	return best === null
		? { primary, complementary: free, protects: holds(free) }
		: { primary, complementary: [...best].sort(byPlace), protects: true };
}

/** Whether no primary cell can be bounded too closely when these are hidden too. */
export function isProtected(
	release: Release,
	primary: readonly Cell[],
	extra: readonly Cell[]
): boolean {
	const hidden = [...primary, ...extra];
	return primary.every((cell) => isCellProtected(release, hidden, cell));
}

function isCellProtected(
	{ table, totals, least }: Release,
	hidden: readonly Cell[],
	cell: Cell
): boolean {
	const { low, high } = attackerBounds(table, hidden, cell, totals);
	return high >= least && low < countAt(table, cell);
}

function searchFewest(
	table: CountTable,
	free: readonly Cell[],
	holds: (extra: readonly Cell[]) => boolean
): readonly Cell[] | null {
	let tried = 0;
	for (let size = 0; size <= free.length; size++) {
		tried += waysToChoose(free.length, size);
		if (tried > SETS_TO_TRY) return null;
		const sets = combinations(free, size).sort(
			(a, b) => peopleIn(table, a) - peopleIn(table, b) || byPlaces(a, b)
		);
		const found = sets.find(holds);
		if (found !== undefined) return found;
	}
	return null;
}

/** Hides, as long as needed, the cell that leaves the fewest cells open and costs the fewest people. */
function addOneByOne(
	release: Release,
	primary: readonly Cell[],
	free: readonly Cell[]
): readonly Cell[] | null {
	const { table } = release;
	const extra: Cell[] = [];
	const left = [...free].sort((a, b) => countAt(table, a) - countAt(table, b) || byPlace(a, b));
	while (!isProtected(release, primary, extra)) {
		const hidden = [...primary, ...extra];
		const open = primary.find((cell) => !isCellProtected(release, hidden, cell));
		const near = left.findIndex(
			(cell) => countAt(table, cell) > 0 && (cell.row === open?.row || cell.column === open?.column)
		);
		const [next] = left.splice(near === -1 ? 0 : near, 1);
		if (next === undefined) return null;
		extra.push(next);
	}
	return pruned(release, primary, extra);
}

/** Shows again what need not be hidden after all, the largest counts first. */
function pruned(
	release: Release,
	primary: readonly Cell[],
	extra: readonly Cell[]
): readonly Cell[] {
	let kept = extra;
	for (const cell of [...extra].sort(
		(a, b) => countAt(release.table, b) - countAt(release.table, a)
	)) {
		const fewer = kept.filter((one) => cellKey(one) !== cellKey(cell));
		if (isProtected(release, primary, fewer)) kept = fewer;
	}
	return kept;
}

function combinations(cells: readonly Cell[], size: number): (readonly Cell[])[] {
	if (size === 0) return [[]];
	return cells.flatMap((cell, n) =>
		combinations(cells.slice(n + 1), size - 1).map((rest) => [cell, ...rest])
	);
}

function waysToChoose(of: number, size: number): number {
	let ways = 1;
	for (let n = 0; n < size; n++) ways = (ways * (of - n)) / (n + 1);
	return ways;
}

function peopleIn(table: CountTable, cells: readonly Cell[]): number {
	return cells.reduce((sum, cell) => sum + countAt(table, cell), 0);
}

function byPlace(a: Cell, b: Cell): number {
	return a.row - b.row || a.column - b.column;
}

function byPlaces(a: readonly Cell[], b: readonly Cell[]): number {
	for (const [n, cell] of a.entries()) {
		const order = byPlace(cell, b[n] ?? cell);
		if (order !== 0) return order;
	}
	return 0;
}
