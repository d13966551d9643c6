import { normalQuantile, Z_95 } from './distributions.ts';

/** 80 % power. */
const Z_POWER = normalQuantile(0.8);

/**
 * Linked people needed to see a change of one item with 80 % power at 5 %, two-sided, unrounded.
 * @param changing share of people who change their answer either way, 0 to 1
 * @param net share gained less share lost, 0 to `changing`
 * Source: R. J. Connor, Biometrics 43 (1987) 207.
 */
export function pairsForItem(changing: number, net: number): number {
	const spread = Z_95 * Math.sqrt(changing) + Z_POWER * Math.sqrt(changing - net ** 2);
	return (spread / net) ** 2;
}

/** The same for a mean score, by its `dz`; with the correction for t of W. C. Guenther, Am. Statistician 35 (1981) 243. */
export function pairsForScore(dz: number): number {
	return ((Z_95 + Z_POWER) / dz) ** 2 + Z_95 ** 2 / 2;
}

/**
 * People needed to know a share within ± `halfWidth` (0 to 1) at 95 %, whatever the share is; `population`: when
 * the whole group is small. Source: W. G. Cochran, Sampling Techniques, 3rd edition, 4.
 */
export function peopleForShare(halfWidth: number, population: number | null = null): number {
	const endless = (Z_95 ** 2 * 0.25) / halfWidth ** 2;
	return population === null ? endless : endless / (1 + (endless - 1) / population);
}

/** People to ask at baseline so that `needed` linked ones are left: more for sessions, more for lost links. */
export function peopleToAsk(needed: number, designEffect: number, linkRate: number): number {
	return Math.ceil((needed * designEffect) / linkRate);
}
