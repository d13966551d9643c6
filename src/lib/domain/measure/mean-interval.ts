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

/**
 * A mean with its 95 % interval by Student's t; `null` with fewer than two values. `widening`: of a sample of
 * sessions (`clusterEffect`), which brings its own, wider t.
 */
export function meanInterval(values: Numbers, widening = 1): MeanInterval | null {
	const people = values.length;
	if (people < 2) return null;
	const centre = mean(values);
	const error = Math.sqrt(sampleVariance(values) / people);
	const reach = widening === 1 ? t95(people - 1) * error : Z_95 * Math.sqrt(widening) * error;
	return {
		people,
		mean: centre,
		low: centre - reach,
		high: centre + reach,
		p: error > 0 ? tTwoSided((centre / reach) * t95(people - 1), people - 1) : null
	};
}

/**
 * Mean of `second` less that of `first`, of different people. Source: B. L. Welch, Biometrika 34 (1947) 28.
 * `null` with fewer than two values in either.
 */
export function differenceOfMeans(
	first: Numbers,
	second: Numbers
): { readonly difference: number; readonly low: number; readonly high: number } | null {
	if (first.length < 2 || second.length < 2) return null;
	const difference = mean(second) - mean(first);
	const one = sampleVariance(first) / first.length;
	const two = sampleVariance(second) / second.length;
	const df = (one + two) ** 2 / (one ** 2 / (first.length - 1) + two ** 2 / (second.length - 1));
	const reach = one + two > 0 ? t95(df) * Math.sqrt(one + two) : 0;
	return { difference, low: difference - reach, high: difference + reach };
}
