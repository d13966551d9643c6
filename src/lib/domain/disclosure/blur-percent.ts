/** A percentage as it may be told. `at-least` and `at-most`: nobody learns that it was all, or nobody. */
export interface ToldPercent {
	readonly percent: number;
	readonly edge: 'exact' | 'at-least' | 'at-most';
}

/** How near to all or nobody a percentage may come, by the people behind it. */
const EDGES: readonly { readonly from: number; readonly edge: number }[] = [
	{ from: 300, edge: 1 },
	{ from: 100, edge: 2 },
	{ from: 40, edge: 5 },
	{ from: 0, edge: 10 }
];

/**
 * Top- and bottom-coding: "100 % of 20 people" tells what each of them answered. 300 people and more: 99 and 1;
 * from 100: 98 and 2; from 40: 95 and 5 (bands of school districts in the United States); fewer: 90 and 10.
 */
export function blurPercent(percent: number, people: number): ToldPercent {
	const edge = EDGES.find(({ from }) => people >= from)?.edge ?? 10;
	if (percent >= 100 - edge) return { percent: 100 - edge, edge: 'at-least' };
	if (percent <= edge) return { percent: edge, edge: 'at-most' };
	return { percent: Math.round(percent), edge: 'exact' };
}
