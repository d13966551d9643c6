import type { IndicatorId } from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import { sum } from './moments.ts';
import type { ThemeColumn } from './theme-column.ts';
import { toPercent } from './to-percent.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** One line of a report: one indicator, one kind of item, one wave. Knowing and feeling are never mixed. */
export interface IndicatorRow {
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
	readonly wave: Wave;
	/** People who gave at least one answer to it. */
	readonly people: number;
	/** Items answered, "I don't know" included, skipped ones not. */
	readonly answers: number;
	/** Right answers; for `signs` those that named enough; for `attitude` the two upper faces. */
	readonly right: number;
	/** `right` in a hundred `answers`, rounded as `toPercent` does; `null`: nobody answered. */
	readonly percent: number | null;
	/**
	 * 95 % Wilson interval in percent. Its n is the number of *people*, not of answers: those of one person are
	 * not independent. From ten people on, what is known of how differently people did (`effectivePeople`) goes in.
	 */
	readonly low: number | null;
	readonly high: number | null;
	readonly dontKnow: number;
	readonly dontKnowPercent: number | null;
	readonly skipped: number;
}

/** `designEffect`: by how much the variance grows because people of one session are alike. */
export function countRow(
	name: Pick<IndicatorRow, 'indicator' | 'kind' | 'wave'>,
	column: ThemeColumn,
	designEffect = 1
): IndicatorRow {
	const { given, dontKnow, skipped } = column;
	const answers = sum(given);
	const right = sum(column.right);
	const people = given.reduce((count, one) => (one > 0 ? count + 1 : count), 0);
	const counts = { people, answers, right, dontKnow, skipped };
	const trials = effectivePeople(counts, () => squaredApart(column, right / answers));
	return rowOfCounts(name, counts, trials / designEffect);
}

/** What a row is made of. */
export type RowCounts = Pick<IndicatorRow, 'people' | 'answers' | 'right' | 'dontKnow' | 'skipped'>;

/** `trials`: how many people who answer one question would tell as much. */
export function rowOfCounts(
	name: Pick<IndicatorRow, 'indicator' | 'kind' | 'wave'>,
	{ people, answers, right, dontKnow, skipped }: RowCounts,
	trials: number
): IndicatorRow {
	const interval = answers === 0 ? null : wilsonInterval((trials * right) / answers, trials);
	return {
		...name,
		people,
		answers,
		right,
		percent: answers === 0 ? null : toPercent(right / answers, people),
		low: interval === null ? null : toPercent(interval.low, people),
		high: interval === null ? null : toPercent(interval.high, people),
		dontKnow,
		dontKnowPercent: answers === 0 ? null : toPercent(dontKnow / answers, people),
		skipped
	};
}

/** With fewer, the spread between people is not known well enough to lean on. */
const PEOPLE_TO_KNOW_THE_SPREAD = 10;

/**
 * How many people who answer *one* question would tell as much: several questions to one person tell more than
 * one, and less than as many people. The variance that p (1 - p) would have, by the one that was seen between
 * people; never under their number, never over that of the answers. Source: L. Kish, Survey Sampling (1965), 8.2
 * (effective sample size); with Wilson's interval: N. Dean and M. Pagano, J. Survey Stat. Methodol. 3 (2015) 484.
 * `apart`: squared distances of people's right answers from the share of those they gave, added up.
 */
export function effectivePeople(
	{ people, answers, right }: RowCounts,
	apart: () => number
): number {
	if (people < PEOPLE_TO_KNOW_THE_SPREAD || answers === people || right === 0 || right === answers)
		return people;
	const share = right / answers;
	const seen = apart() / ((answers / people) ** 2 * (people - 1));
	if (!(seen > 0)) return people;
	return Math.min(answers, Math.max(people, (people * share * (1 - share)) / seen));
}

/** Of a ratio: a person who gave more answers weighs more. */
function squaredApart({ given, right }: ThemeColumn, share: number): number {
	let seen = 0;
	for (let n = 0; n < given.length; n++) seen += ((right[n] ?? 0) - share * (given[n] ?? 0)) ** 2;
	return seen;
}
