import type { OptionId } from '../shared/index.ts';
import type { ItemKey } from './item-key.ts';

export interface SignsScore {
	/** Warning signs that were ticked. */
	readonly hits: number;
	/** Ordinary facts that were ticked: too much fear is a fault too. */
	readonly falseAlarms: number;
	/** Hits less false alarms, never below 0, so that ticking every card earns nothing. */
	readonly score: number;
	/** Indicator I-1: at least `NAMES_ENOUGH_SIGNS` hits and at most `MOST_FALSE_ALARMS` false alarms. */
	readonly namesEnough: boolean;
}

/**
 * Indicator I-1, "names at least 5 of 8" (after the Winrock indicator "share of the target group who can
 * name at least X warning signs"). Hits alone would be passed by whoever ticks every card, so more than one
 * ordinary fact among them does not pass. By luck alone about 2 in 100 pass five signs among eight cards.
 */
export const NAMES_ENOUGH_SIGNS = 5;
export const MOST_FALSE_ALARMS = 1;

/** `ticked` may name a card twice; it counts once. */
export function scoreSigns(item: ItemKey, ticked: readonly OptionId[]): SignsScore {
	const cards = item.options.filter(({ id }) => ticked.includes(id));
	const hits = cards.filter(({ right }) => right).length;
	const falseAlarms = cards.length - hits;
	const score = Math.max(0, hits - falseAlarms);
	const namesEnough = hits >= NAMES_ENOUGH_SIGNS && falseAlarms <= MOST_FALSE_ALARMS;
	return { hits, falseAlarms, score, namesEnough };
}
