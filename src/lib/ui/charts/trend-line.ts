import type { Wave } from '#lib/domain/outcome/index.ts';

/** One wave over the months, in percent from 0 to 100; `null`: nothing can be told of that month. */
export interface TrendLine {
	readonly wave: Wave;
	readonly points: readonly ({
		readonly percent: number;
		/** `null`: no interval is told. */
		readonly low: number | null;
		readonly high: number | null;
	} | null)[];
}

/** Months that follow each other without a gap are joined, so that no line runs over what is not known. */
export function runsOf<Point>(
	points: readonly (Point | null)[]
): readonly (readonly { readonly at: number; readonly point: Point }[])[] {
	const runs: { at: number; point: Point }[][] = [];
	let open: { at: number; point: Point }[] | null = null;
	for (const [at, point] of points.entries()) {
		if (point === null) {
			open = null;
			continue;
		}
		if (open === null) {
			open = [];
			runs.push(open);
		}
		open.push({ at, point });
	}
	return runs;
}
