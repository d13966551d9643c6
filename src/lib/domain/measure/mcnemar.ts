import { binomialTail } from './distributions.ts';

export interface McNemar {
	/** Exact two-sided p; 1 when nobody changed. */
	readonly p: number;
	/** The old chi-square, for comparing with other programs; `null` when nobody changed. Not for decisions. */
	readonly chiSquare: number | null;
	/** The same with Edwards' continuity correction. */
	readonly chiSquareCorrected: number | null;
}

/**
 * Did more people change one way than the other? `lost`: right before and wrong after; `gained`: the reverse.
 * People who did not change say nothing and are not asked for. Exact: p = min(1, 2 P(X <= min)) with X binomial
 * (lost + gained, 1/2). Source: Q. McNemar, Psychometrika 12 (1947) 153; the exact form as in A. Agresti,
 * Categorical Data Analysis, 10.1.
 */
export function mcNemar(lost: number, gained: number): McNemar {
	const changed = lost + gained;
	if (changed === 0) return { p: 1, chiSquare: null, chiSquareCorrected: null };
	const apart = Math.abs(lost - gained);
	return {
		p: Math.min(1, 2 * binomialTail(Math.max(lost, gained), changed, 0.5)),
		chiSquare: apart ** 2 / changed,
		chiSquareCorrected: Math.max(0, apart - 1) ** 2 / changed
	};
}
