import { Z_95 } from './distributions.ts';

export interface Interval {
	/** Both are shares, 0 to 1. */
	readonly low: number;
	readonly high: number;
}

/**
 * The 95 % score interval of a share of `successes` in `trials`; `null` when nothing was tried. `successes`
 * may be a fraction (a mean over people). Source: E. B. Wilson, "Probable inference, the law of succession,
 * and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209; recommended for small n by Brown, Cai and
 * DasGupta, Statistical Science 16 (2001) 101. Without continuity correction.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
	if (trials === 0) return null;
	const share = successes / trials;
	const z2 = Z_95 * Z_95;
	const centre = share + z2 / (2 * trials);
	const spread = Z_95 * Math.sqrt((share * (1 - share) + z2 / (4 * trials)) / trials);
	const scale = 1 + z2 / trials;
	return {
		low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
		high: successes === trials ? 1 : Math.min(1, (centre + spread) / scale)
	};
}
