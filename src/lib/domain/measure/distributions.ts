import lnGammaOf from '@stdlib/math-base-special-gammaln';
import binomialCdfOf from '@stdlib/stats-base-dists-binomial-cdf';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/** Quantile of the normal distribution that leaves 2.5 % on each side. */
export const Z_95 = 1.959963984540054;

/** Two-sided p of a standard normal `z`. */
export function normalTwoSided(z: number): number {
	return Math.min(1, 2 * normalCdfOf(-Math.abs(z), 0, 1));
}

/** Two-sided p of a Student `t` with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
	return Math.min(1, 2 * tCdfOf(-Math.abs(t), df));
}

/** The t that leaves 2.5 % on each side with `df` degrees of freedom. */
export function t95(df: number): number {
	return tQuantileOf(0.975, df);
}

/** The z below which a standard normal value falls with this probability. */
export function normalQuantile(probability: number): number {
	return normalQuantileOf(probability, 0, 1);
}

/** Probability of at least `atLeast` successes in `trials` with `chance` each. */
export function binomialTail(atLeast: number, trials: number, chance: number): number {
	if (atLeast <= 0) return 1;
	// Mirrored, so that a small tail is summed and not what is left of 1.
	return binomialCdfOf(trials - atLeast, trials, 1 - chance);
}

/** Natural logarithm of the number of ways to choose `k` of `n`. */
export function lnChoose(n: number, k: number): number {
	return lnGammaOf(n + 1) - lnGammaOf(k + 1) - lnGammaOf(n - k + 1);
}

export function lnGamma(x: number): number {
	return lnGammaOf(x);
}
