import { binomialTail } from './distributions.ts';

/**
 * Share that was known, when whoever did not know guessed among `options`: (right − wrong / (options − 1)) / all,
 * "I don't know" among all and not among wrong. May be below 0. For analysts only; people are told the plain share.
 */
export function correctForGuessing(
	right: number,
	wrong: number,
	all: number,
	options: number
): number {
	return (right - wrong / (options - 1)) / all;
}

export interface AboveChance {
	/** Right answers from which one may say that it was not luck. */
	readonly atLeast: number;
	/** How often luck alone gives that many. */
	readonly chance: number;
}

/** The fewest right answers of `items` that luck reaches in at most 5 % of the cases; `null`: none does. */
export function aboveChance(items: number, options: number): AboveChance | null {
	for (let atLeast = 0; atLeast <= items; atLeast++) {
		const chance = binomialTail(atLeast, items, 1 / options);
		if (chance <= 0.05) return { atLeast, chance };
	}
	return null;
}
