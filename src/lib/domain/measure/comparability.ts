/** Fewer linked pairs than this: nothing is compared, because single people would show. */
export const PAIRS_TO_SHOW = 10;
/** From here on two waves are compared. */
export const PAIRS_TO_COMPARE = 30;

/**
 * Whether two waves may be compared, by the number of people who are linked in both:
 * below 10 nothing is; 10 to 29 each wave is shown and said to be too few to compare.
 */
export type Comparability = 'nothing-compared' | 'too-few-to-compare' | 'compare';

export function comparabilityOf(linkedPairs: number): Comparability {
	if (linkedPairs < PAIRS_TO_SHOW) return 'nothing-compared';
	return linkedPairs < PAIRS_TO_COMPARE ? 'too-few-to-compare' : 'compare';
}
