import { normalTwoSided } from './distributions.ts';
import type { Numbers } from './moments.ts';
import { changesOf } from './paired-scores.ts';

/** Up to here every sign pattern is counted; beyond, the normal approximation is close. */
export const WILCOXON_EXACT_PAIRS = 20;

export interface Wilcoxon {
	/** Pairs that changed; the others are left out. */
	readonly changed: number;
	readonly wPlus: number;
	readonly wMinus: number;
	readonly ties: boolean;
	/** p by counting all sign patterns (ties included); `null` beyond 20 changed pairs. */
	readonly pExact: number | null;
	/** Normal approximation with tie correction, without continuity correction. */
	readonly pNormal: number;
	/** The same with continuity correction, for comparing with other programs. */
	readonly pNormalCorrected: number;
	/** What a report shows: exact where there is one. */
	readonly p: number;
}

/**
 * Signed-rank test of paired scores, as a check of the t test that assumes no shape. Zero changes are dropped,
 * ties get midranks; 1 when nothing changed. Source: F. Wilcoxon, Biometrics Bulletin 1 (1945) 80; exact
 * conditional distribution with ties as in Hollander and Wolfe, Nonparametric Statistical Methods, 3.1.
 */
export function wilcoxon(before: Numbers, after: Numbers): Wilcoxon {
	const changes = changesOf(before, after).filter((change) => change !== 0);
	const { ranks, tieSum } = midranks(steadySizes(changes));
	let wPlus = 0;
	for (let n = 0; n < changes.length; n++) if ((changes[n] ?? 0) > 0) wPlus += ranks[n] ?? 0;
	const total = (changes.length * (changes.length + 1)) / 2;
	const pNormal = approximate(wPlus, changes.length, tieSum, 0);
	const pExact =
		changes.length > WILCOXON_EXACT_PAIRS
			? null
			: countPatterns(ranks, Math.min(wPlus, total - wPlus));
	return {
		changed: changes.length,
		wPlus,
		wMinus: total - wPlus,
		ties: tieSum > 0,
		pExact,
		pNormal,
		pNormalCorrected: approximate(wPlus, changes.length, tieSum, 0.5),
		p: pExact ?? pNormal
	};
}

/** 0.1 + 0.2 and 0.3 are one change: differences of decimals are ranked by twelve digits. */
function steadySizes(changes: Float64Array): Float64Array {
	const seen = new Map<number, number>();
	return changes.map((change) => {
		const size = Math.abs(change);
		const known = seen.get(size);
		if (known !== undefined) return known;
		const steady = Number(size.toPrecision(12));
		seen.set(size, steady);
		return steady;
	});
}

interface Ranked {
	readonly ranks: Float64Array;
	/** Σ (t³ − t) over groups of t equal values. */
	readonly tieSum: number;
}

function midranks(values: Float64Array): Ranked {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rankOf = new Map<number, number>();
	let [tieSum, below] = [0, 0];
	for (const [value, tied] of [...counts].sort(([a], [b]) => a - b)) {
		rankOf.set(value, below + (1 + tied) / 2);
		tieSum += tied ** 3 - tied;
		below += tied;
	}
	return { ranks: values.map((value) => rankOf.get(value) ?? 0), tieSum };
}

/** Midranks are halves: twice a rank is whole, so patterns are counted in whole steps. */
function countPatterns(ranks: Float64Array, smaller: number): number {
	let ways = [1];
	for (const rank of ranks) {
		const step = Math.round(rank * 2);
		const next = [...ways, ...Array.from({ length: step }, () => 0)];
		ways.forEach((count, w) => {
			next[w + step] = (next[w + step] ?? 0) + count;
		});
		ways = next;
	}
	const atMost = ways.slice(0, Math.round(smaller * 2) + 1).reduce((sum, count) => sum + count, 0);
	return Math.min(1, (2 * atMost) / 2 ** ranks.length);
}

function approximate(w: number, n: number, tieSum: number, correction: number): number {
	const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum / 48;
	if (variance <= 0) return 1;
	const apart = Math.max(0, Math.abs(w - (n * (n + 1)) / 4) - correction);
	return normalTwoSided(apart / Math.sqrt(variance));
}
