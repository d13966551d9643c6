import type { Result } from '#lib/domain/shared/index.ts';
import type { TableName, Tables } from './tables.ts';

/** Rows of a table that its gate lets through; the others stay where they are. */
export async function readableRows<Value, Problem>(
	tables: Tables,
	table: TableName,
	gate: (row: unknown) => Result<Value, Problem>
): Promise<readonly Value[]> {
	const rows = await tables.all(table);
	return rows.map(gate).flatMap((row) => (row.ok ? [row.value] : []));
}
