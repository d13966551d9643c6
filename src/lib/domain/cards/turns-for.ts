import type { CardAnswer } from './card-tally.ts';

/**
 * By how many quarter turns clockwise a card is turned so that the edge of an answer is up: A stands at the top of
 * a card that is not turned, B at its right, C at its foot, D at its left.
 */
export function turnsFor(answer: CardAnswer): number {
	return (4 - answer) % 4;
}
