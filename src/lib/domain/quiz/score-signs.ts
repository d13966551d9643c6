import type { OptionId } from '../shared/index.ts';
import type { ItemKey } from './item-key.ts';

export interface SignsScore {
	/** Warning signs that were ticked. */
	readonly hits: number;
	/** Ordinary facts that were ticked: too much fear is a fault too. */
	readonly falseAlarms: number;
	/** Hits less false alarms, never below 0, so that ticking every card earns nothing. */
	readonly score: number;
	/** Indicator I-1: the score reaches `NAMES_ENOUGH_SIGNS`. */
	readonly namesEnough: boolean;
}

/**
 * Indicator I-1, "names at least 5 warning signs" (after the Winrock indicator "share of the target group
 * who can name at least X warning signs"). It is asked of the score, not of the hits: with hits alone a
 * person who ticks every card would pass.
 */
export const NAMES_ENOUGH_SIGNS = 5;

/** `ticked` may name a card twice; it counts once. */
export function scoreSigns(item: ItemKey, ticked: readonly OptionId[]): SignsScore {
	const cards = item.options.filter(({ id }) => ticked.includes(id));
	const hits = cards.filter(({ right }) => right).length;
	const falseAlarms = cards.length - hits;
	const score = Math.max(0, hits - falseAlarms);
	return { hits, falseAlarms, score, namesEnough: score >= NAMES_ENOUGH_SIGNS };
}
