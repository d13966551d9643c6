import { mean, sampleSd, squares, sum, type Numbers } from './moments.ts';

export interface Clustering {
	/** Mean squares between and within sessions. */
	readonly between: number;
	readonly within: number;
	/** Intraclass correlation; below 0 when sessions are less alike than chance. `null` when nothing varies. */
	readonly icc: number | null;
}

/**
 * How alike people of one session are: `sessions[n]` are the scores of one session. `null` with fewer than two
 * sessions or nobody to compare within them. One-way analysis of variance with the sizes' effective mean:
 * A. Donner, "A review of inference procedures for the intraclass correlation", Int. Stat. Review 54 (1986) 67.
 */
export function clustering(sessions: readonly (readonly number[])[]): Clustering | null {
	const held = sessions.filter((scores) => scores.length > 0);
	return clusteringOf({
		sizes: Float64Array.from(held, (scores) => scores.length),
		sums: Float64Array.from(held, sum),
		squares: sum(held.map(squares))
	});
}

/** Everything that `clustering` needs to know of sessions in which somebody was. */
export interface SessionSums {
	/** People of each session. */
	readonly sizes: Float64Array;
	/** The scores of each session added up. */
	readonly sums: Float64Array;
	/** Squared distances of everybody from the mean of their own session. */
	readonly squares: number;
}

export function clusteringOf({ sizes, sums, squares: apart }: SessionSums): Clustering | null {
	const sessions = sizes.length;
	const people = sum(sizes);
	const spare = people - sessions;
	if (sessions < 2 || spare < 1) return null;
	const grand = sum(sums) / people;
	const between =
		sum(sums.map((total, n) => (sizes[n] ?? 0) * (total / (sizes[n] ?? 1) - grand) ** 2)) /
		(sessions - 1);
	const within = apart / spare;
	const size = (people - sum(sizes.map((one) => one ** 2)) / people) / (sessions - 1);
	const all = between + (size - 1) * within;
	return { between, within, icc: all > 0 ? (between - within) / all : null };
}

/**
 * By how much the variance grows because people of one session are alike: 1 + ((1 + cv²) size − 1) icc, with
 * `cv` the spread of the sizes over their mean. Never below 1. Source: L. Kish, Survey Sampling (1965), 5.4; for
 * unequal sizes S. M. Eldridge, D. Ashby and S. Kerry, Int. J. Epidemiology 35 (2006) 1292.
 */
export function designEffect(size: number, icc: number, cv = 0): number {
	return Math.max(1, 1 + ((1 + cv ** 2) * size - 1) * Math.max(0, icc));
}

/** `size` and `cv` of sessions as they were. */
export function spreadOfSizes(sizes: Numbers): {
	readonly size: number;
	readonly cv: number;
} {
	return { size: mean(sizes), cv: sizes.length < 2 ? 0 : sampleSd(sizes) / mean(sizes) };
}
