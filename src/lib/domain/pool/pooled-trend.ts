import {
	effectOfSpread,
	readSpread,
	rowOfCounts,
	themesOf,
	type IndicatorRow,
	type Theme
} from '../measure/index.ts';
import { WAVES, type Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { sumAt, sumName, type Sums } from './sums.ts';

/** How people answered month by month. Whoever answered in one month is not who answered in the next. */
export interface Trend {
	/** In order; months in which nobody answered are not there. */
	readonly months: readonly string[];
	/** Everybody, whatever they were asked. */
	readonly reach: readonly { readonly wave: Wave; readonly people: readonly number[] }[];
	/** By theme and wave; one row for each month. */
	readonly series: readonly (Theme & {
		readonly wave: Wave;
		readonly rows: readonly IndicatorRow[];
	})[];
}

export function pooledTrend(sums: Sums, keys: readonly ItemKey[]): Trend {
	const months = [
		...new Set(
			[...sums.keys()].flatMap((name) =>
				name.startsWith('month ') ? [name.split(' ')[1] ?? ''] : []
			)
		)
	].sort();
	const waves = WAVES.filter((wave) =>
		months.some((month) => sums.has(sumName('month', month, wave)))
	);
	return {
		months,
		reach: waves.map((wave) => ({
			wave,
			people: months.map((month) => sumAt(sums, 'month', month, wave)[0] ?? 0)
		})),
		series: themesOf(keys).flatMap((theme) =>
			waves.flatMap((wave) => {
				const rows = months.map((month) => rowAt(sums, month, wave, theme));
				return rows.every(({ people }) => people === 0) ? [] : [{ ...theme, wave, rows }];
			})
		)
	};
}

/**
 * Cohorts widen the interval where there are enough of them; else it is that of people who answered one question each,
 * which is never too narrow for those people.
 */
function rowAt(sums: Sums, month: string, wave: Wave, { indicator, kind }: Theme): IndicatorRow {
	const numbers = sumAt(sums, 'trend', month, wave, indicator, kind);
	const [people = 0, dontKnow = 0] = numbers;
	const spread = readSpread(numbers, 2);
	const { generalises, widening } = effectOfSpread(spread);
	const trials = generalises && widening > 0 ? spread.people / Math.max(1, widening) : people;
	const counts = { people, answers: spread.people, right: spread.sum, dontKnow, skipped: 0 };
	return rowOfCounts({ indicator, kind, wave }, counts, trials);
}
