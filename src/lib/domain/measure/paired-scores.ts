import { lnGamma, t95, tTwoSided } from './distributions.ts';
import { correlation, mean, sampleSd, sampleVariance, type Numbers } from './moments.ts';

/** Scores of the same people before and after, in any unit; `before[n]` and `after[n]` are one person. */
export interface PairedScores {
	readonly people: number;
	readonly meanBefore: number;
	readonly meanAfter: number;
	readonly sdBefore: number;
	readonly sdAfter: number;
	/** Pearson's r of before and after; `null` when one of them does not vary. */
	readonly correlation: number | null;
	readonly change: number;
	readonly sdChange: number;
	readonly seChange: number;
	/** 95 % interval of the mean change. */
	readonly low: number;
	readonly high: number;
	/** Paired t with `df`; `null` when everybody changed by the same amount: there is nothing to test against. */
	readonly t: number | null;
	readonly df: number;
	readonly p: number | null;
}

/**
 * Mean change with the paired t test ("Student", Biometrika 6 (1908) 1); `null` with fewer than two people.
 * @throws RangeError when the lists differ in length
 */
export function pairedScores(
	before: readonly number[],
	after: readonly number[]
): PairedScores | null {
	const changes = changesOf(before, after);
	const people = changes.length;
	if (people < 2) return null;
	const change = mean(changes);
	const sdChange = sampleSd(changes);
	const seChange = sdChange / Math.sqrt(people);
	const df = people - 1;
	const t = seChange > 0 ? change / seChange : null;
	const reach = t95(df) * seChange;
	return {
		people,
		meanBefore: mean(before),
		meanAfter: mean(after),
		sdBefore: sampleSd(before),
		sdAfter: sampleSd(after),
		correlation: correlation(before, after),
		change,
		sdChange,
		seChange,
		low: change - reach,
		high: change + reach,
		t,
		df,
		p: t === null ? null : tTwoSided(t, df)
	};
}

/** One change per person. @throws RangeError when the lists differ in length */
export function changesOf(before: Numbers, after: Numbers): Float64Array {
	if (before.length !== after.length)
		throw new RangeError(`${before.length} scores before, ${after.length} after`);
	const changes = new Float64Array(before.length);
	for (let n = 0; n < changes.length; n++) changes[n] = (after[n] ?? NaN) - (before[n] ?? NaN);
	return changes;
}

/** Standardised mean changes. Reports show `gAv` beside the raw points; the others are for comparing studies. */
export interface EffectSizes {
	/** Change by the SD of the changes. */
	readonly dz: number | null;
	/** Change by the mean of the two SDs. */
	readonly dAv: number | null;
	/** Change by the root of the mean variance. */
	readonly dAvPooled: number | null;
	/** `dz` made comparable with studies of separate groups, by the correlation. */
	readonly dRm: number | null;
	/** Change by the SD before (Glass). */
	readonly glassDelta: number | null;
	/** Hedges' exact correction of small samples. */
	readonly j: number;
	readonly gz: number | null;
	readonly gAv: number | null;
}

/**
 * D. Lakens, "Calculating and reporting effect sizes", Frontiers in Psychology 4 (2013) 863, formulas 6 to 10;
 * correction of L. V. Hedges, J. Educational Statistics 6 (1981) 107. `null` where a spread is 0.
 */
export function effectSizes(
	before: readonly number[],
	after: readonly number[]
): EffectSizes | null {
	const scores = pairedScores(before, after);
	if (scores === null) return null;
	const { change, sdChange, sdBefore, sdAfter, correlation: r } = scores;
	const by = (spread: number): number | null => (spread > 0 ? change / spread : null);
	const dz = by(sdChange);
	const dAv = by((sdBefore + sdAfter) / 2);
	const j = hedgesJ(scores.df);
	return {
		dz,
		dAv,
		dAvPooled: by(Math.sqrt((sampleVariance(before) + sampleVariance(after)) / 2)),
		dRm: dz === null || r === null ? null : dz * Math.sqrt(2 * (1 - r)),
		glassDelta: by(sdBefore),
		j,
		gz: dz === null ? null : dz * j,
		gAv: dAv === null ? null : dAv * j
	};
}

/** `gAv` alone, for those who need no other: change by the mean of the two SDs, corrected. */
export function averageEffect(before: Numbers, after: Numbers): number | null {
	const spread = (sampleSd(before) + sampleSd(after)) / 2;
	if (!(spread > 0)) return null;
	return ((mean(after) - mean(before)) / spread) * hedgesJ(before.length - 1);
}

/** Exact: Γ(df/2) / (√(df/2) Γ((df−1)/2)); 0 with one degree of freedom, where no correction exists. */
export function hedgesJ(df: number): number {
	if (df <= 1) return 0;
	return Math.exp(lnGamma(df / 2) - lnGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}

/** The usual approximation, for comparing with other programs. */
export function hedgesJApproximate(df: number): number {
	return 1 - 3 / (4 * df - 1);
}
