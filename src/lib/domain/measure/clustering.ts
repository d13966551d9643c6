import { mean, sampleSd, squares, sum } from './moments.ts';

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
	const people = sum(held.map((scores) => scores.length));
	const spare = people - held.length;
	if (held.length < 2 || spare < 1) return null;
	const grand = sum(held.map(sum)) / people;
	const between =
		sum(held.map((scores) => scores.length * (mean(scores) - grand) ** 2)) / (held.length - 1);
	const within = sum(held.map(squares)) / spare;
	const size =
		(people - sum(held.map((scores) => scores.length ** 2)) / people) / (held.length - 1);
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
export function sizesOf(sessions: readonly (readonly unknown[])[]): {
	readonly size: number;
	readonly cv: number;
} {
	const sizes = sessions.map((people) => people.length);
	return { size: mean(sizes), cv: sizes.length < 2 ? 0 : sampleSd(sizes) / mean(sizes) };
}
