import { t95, tTwoSided, Z_95 } from './distributions.ts';
import { mean, sampleVariance, type Numbers } from './moments.ts';

export interface MeanInterval {
	readonly people: number;
	readonly mean: number;
	/** 95 %, in the unit of the values. */
	readonly low: number;
	readonly high: number;
	/** Two-sided p of "the mean is 0"; `null` when nothing varies. */
	readonly p: number | null;
}

/** What an interval is made of. */
export interface SampleMoments {
	readonly people: number;
	readonly mean: number;
	readonly variance: number;
}

/**
 * A mean with its 95 % interval by Student's t; `null` with fewer than two values. `widening`: of a sample of
 * sessions (`clusterEffect`), which brings its own, wider t.
 */
export function meanInterval(values: Numbers, widening = 1): MeanInterval | null {
	return intervalOfMean(momentsOf(values), widening);
}

export function momentsOf(values: Numbers): SampleMoments {
	return { people: values.length, mean: mean(values), variance: sampleVariance(values) };
}

/**
 * Mean of `second` less that of `first`, of different people. Source: B. L. Welch, Biometrika 34 (1947) 28.
 * `null` with fewer than two values in either.
 */
export function intervalOfMean(
	{ people, mean: centre, variance }: SampleMoments,
	widening = 1
): MeanInterval | null {
	if (people < 2) return null;
	const error = Math.sqrt(variance / people);
	const reach = widening === 1 ? t95(people - 1) * error : Z_95 * Math.sqrt(widening) * error;
	return {
		people,
		mean: centre,
		low: centre - reach,
		high: centre + reach,
		p: error > 0 ? tTwoSided((centre / reach) * t95(people - 1), people - 1) : null
	};
}

export interface DifferenceOfMeans {
	readonly difference: number;
	readonly low: number;
	readonly high: number;
}

/**
 * Mean of `second` less that of `first`, of different people. Source: B. L. Welch, Biometrika 34 (1947) 28.
 * `null` with fewer than two values in either.
 */
export function differenceOfMoments(
	first: SampleMoments,
	second: SampleMoments
): DifferenceOfMeans | null {
	if (first.people < 2 || second.people < 2) return null;
	const difference = second.mean - first.mean;
	const one = first.variance / first.people;
	const two = second.variance / second.people;
	const df = (one + two) ** 2 / (one ** 2 / (first.people - 1) + two ** 2 / (second.people - 1));
	const reach = one + two > 0 ? t95(df) * Math.sqrt(one + two) : 0;
	return { difference, low: difference - reach, high: difference + reach };
}
