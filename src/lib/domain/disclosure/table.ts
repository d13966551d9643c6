/** Counts of people in rows and columns. */
export type CountTable = readonly (readonly number[])[];

/** Which totals stand beside the table. A plain list is one row whose columns have no total. */
export interface Totals {
	readonly rows: boolean;
	readonly columns: boolean;
}

export const ALL_TOTALS: Totals = { rows: true, columns: true };

export interface Cell {
	readonly row: number;
	readonly column: number;
}

/** Text that stands for a cell in sets: `2,1`. */
export function cellKey({ row, column }: Cell): string {
	return `${row},${column}`;
}

export function countAt(table: CountTable, { row, column }: Cell): number {
	return table[row]?.[column] ?? 0;
}

/** All cells, row by row. */
export function cellsOf(table: CountTable): readonly Cell[] {
	return table.flatMap((counts, row) => counts.map((_, column) => ({ row, column })));
}
