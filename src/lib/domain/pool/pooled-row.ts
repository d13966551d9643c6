import {
	effectivePeople,
	effectOfSpread,
	readSpread,
	rowOfCounts,
	type IndicatorRow,
	type Theme
} from '../measure/index.ts';
import type { Wave } from '../outcome/index.ts';
import { sumAt, type Sums } from './sums.ts';

/** Where the spread of people's shares begins. */
const SPREAD_FROM = 8;
/** Of the squares that were added up: what is under it comes of rounding. */
const NOTHING = 1e-9;

export function pooledRow(
	sums: Sums,
	part: 'row' | 'room',
	{ indicator, kind }: Theme,
	wave: Wave
): IndicatorRow {
	const numbers = sumAt(sums, part, indicator, kind, wave);
	const [people = 0, answers = 0, right = 0, dontKnow = 0, skipped = 0] = numbers;
	const [given2 = 0, cross = 0, right2 = 0] = numbers.slice(5);
	const counts = { people, answers, right, dontKnow, skipped };
	const share = right / answers;
	const apart = right2 - 2 * share * cross + share ** 2 * given2;
	const trials = effectivePeople(counts, () => (apart > NOTHING * right2 ? apart : 0));
	const { widening } = effectOfSpread(readSpread(numbers, SPREAD_FROM));
	return rowOfCounts({ indicator, kind, wave }, counts, trials / widening);
}
