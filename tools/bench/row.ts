/** One line of the table that `npm run bench` prints. */
export interface Row {
	readonly what: string;
	/** Null: could not be measured, `why` says it. */
	readonly value: number | null;
	readonly unit: 'ms' | 'bytes' | 'requests' | 'violations' | 'codes';
	/** Null: told for information. */
	readonly bound: number | null;
	readonly why?: string;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.floor((sorted.length - 1) / 2)];
	if (upper === undefined || lower === undefined) throw new RangeError('no values');
	return (lower + upper) / 2;
}

export function verdict({ value, bound }: Row): 'OK' | 'MISSED' | 'not measured' | '' {
	if (value === null) return 'not measured';
	if (bound === null) return '';
	return value <= bound ? 'OK' : 'MISSED';
}

export function printTable(rows: readonly Row[]): string {
	const cells = rows.map((row) => [
		row.what,
		row.value === null
			? (row.why ?? '-')
			: `${Math.round(row.value).toLocaleString('en')} ${row.unit}`,
		row.bound === null ? '-' : `${row.bound.toLocaleString('en')} ${row.unit}`,
		verdict(row)
	]);
	const all = [['what', 'measured', 'bound', ''], ...cells];
	const widths = [0, 1, 2, 3].map((column) =>
		Math.max(...all.map((line) => (line[column] ?? '').length))
	);
	return all
		.map((line) =>
			line
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
