import type { ItemStatistics } from './item-analysis.ts';

/**
 * What an author should do about an item; words are made of it elsewhere.
 *
 * - `too-few`: under 30 people, nothing can be said.
 * - `check-key`: those who know much answer it wrongly; the key may be wrong, or the wording.
 * - `too-easy`, `too-hard`: at baseline over 70 % or under 30 % are right, so it can hardly show a change.
 * - `weak`: it hardly tells apart who knows much and who knows little.
 */
export const ITEM_HINTS = ['too-few', 'check-key', 'too-easy', 'too-hard', 'weak', 'good'] as const;
export type ItemHint = (typeof ITEM_HINTS)[number];

export const PEOPLE_FOR_ITEM = 30;

/** Bands of R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 5th edition, chapter 13. */
const EASY = 0.7;
const HARD = 0.3;
const DISCRIMINATES = 0.3;

/** `statistics` of the baseline: after the module an easy item is what one hopes for. */
export function itemHint(people: number, statistics: ItemStatistics | null): ItemHint {
	if (statistics === null || people < PEOPLE_FOR_ITEM) return 'too-few';
	const { difficulty, itemRest, discrimination } = statistics;
	if (discrimination < 0 || (itemRest ?? 0) < 0) return 'check-key';
	if (difficulty > EASY) return 'too-easy';
	if (difficulty < HARD) return 'too-hard';
	return discrimination < DISCRIMINATES ? 'weak' : 'good';
}
