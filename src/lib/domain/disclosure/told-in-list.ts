import { suppressTable } from './suppress-table.ts';

/**
 * Which of these counts may be told when their total is told elsewhere: the small ones may not, nor another that would
 * give a small one away. `false` everywhere where no hiding is enough.
 */
export function toldInList(counts: readonly number[], least: number): readonly boolean[] {
	const totals = { rows: true, columns: false };
	const { primary, complementary, protects } = suppressTable([counts], least, totals);
	const hidden = new Set([...primary, ...complementary].map(({ column }) => column));
	return counts.map((_, place) => protects && !hidden.has(place));
}
