import type { IndicatorId } from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import type { JudgedItem } from './judge-outcome.ts';
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
	 * 95 % Wilson interval in percent, with the number of *people* as n: answers of one person are not
	 * independent, and counting each of them would promise more than was measured.
	 */
	readonly low: number | null;
	readonly high: number | null;
	readonly dontKnow: number;
	readonly dontKnowPercent: number | null;
	readonly skipped: number;
}

/** `people`: for each person of the wave, what they gave to items of this indicator and kind. */
export function countRow(
	name: Pick<IndicatorRow, 'indicator' | 'kind' | 'wave'>,
	people: readonly (readonly JudgedItem[])[]
): IndicatorRow {
	const given = people.map((items) => items.filter(({ verdict }) => verdict !== 'skipped'));
	const answered = given.flat();
	const counted = given.filter((items) => items.length > 0).length;
	const right = answered.filter(({ verdict }) => verdict === 'favourable').length;
	const dontKnow = answered.filter(({ verdict }) => verdict === 'dont-know').length;
	const answers = answered.length;
	const interval = answers === 0 ? null : wilsonInterval((counted * right) / answers, counted);
	return {
		...name,
		people: counted,
		answers,
		right,
		percent: answers === 0 ? null : toPercent(right / answers, counted),
		low: interval === null ? null : toPercent(interval.low, counted),
		high: interval === null ? null : toPercent(interval.high, counted),
		dontKnow,
		dontKnowPercent: answers === 0 ? null : toPercent(dontKnow / answers, counted),
		skipped: people.flat().length - answers
	};
}
