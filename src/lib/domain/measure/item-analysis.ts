import { correlation, mean, sum } from './moments.ts';

/** How well one item did its work. Needs 30 people to mean anything. */
export interface ItemStatistics {
	/** Share of right answers, 0 to 1: the higher, the easier. */
	readonly difficulty: number;
	/** r of the item with the whole score, itself included; `null` when one does not vary. */
	readonly pointBiserial: number | null;
	/** r of the item with the score of all other items. */
	readonly itemRest: number | null;
	/** Share right among the best 27 % less that among the weakest 27 %. */
	readonly discrimination: number;
}

/** 27 % at each end: T. L. Kelley, J. Educational Psychology 30 (1939) 17. */
const TAIL = 0.27;

/** How many people make each end of the discrimination index. */
export function tailSize(people: number): number {
	return Math.round(TAIL * people);
}

/**
 * `answers[person][item]`: 1 right, 0 not. People with equal scores stay in the order given. Bands for reading
 * them: R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 5th edition, chapter 13.
 */
export function itemStatistics(answers: readonly (readonly number[])[]): readonly ItemStatistics[] {
	const totals = answers.map(sum);
	const ranked = [...answers.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
	const tail = tailSize(answers.length);
	const best = ranked.slice(0, tail);
	const weakest = ranked.slice(ranked.length - tail);
	return (answers[0] ?? []).map((_, item) => {
		const column = answers.map((row) => row[item] ?? 0);
		const rest = totals.map((total, person) => total - (column[person] ?? 0));
		const shareOf = (people: readonly number[]) =>
			mean(people.map((person) => column[person] ?? 0));
		return {
			difficulty: mean(column),
			pointBiserial: correlation(column, totals),
			itemRest: correlation(column, rest),
			discrimination: tail === 0 ? 0 : shareOf(best) - shareOf(weakest)
		};
	});
}
