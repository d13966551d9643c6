/**
 * How often people share a code by chance, when each of `codes` is equally likely: the expected number of pairs,
 * and the chance of at least one. Poisson approximation of the birthday problem, close from 30 people on (for 40
 * of 4,464 codes 0.1603 in place of 0.1608). Real codes are less even, so this is the least to expect.
 */
export function expectedCollisions(
	people: number,
	codes: number
): { readonly pairs: number; readonly any: number } {
	const pairs = (people * (people - 1)) / 2 / codes;
	return { pairs, any: -Math.expm1(-pairs) };
}
