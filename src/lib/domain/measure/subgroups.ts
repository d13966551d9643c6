import { AGE_BANDS, GENDERS, type Outcome } from '../outcome/index.ts';
import { LOCALES } from '../shared/index.ts';
import type { LaterWave } from './compare-waves.ts';
import { intervalOfMean, momentsOf, type SampleMoments } from './mean-interval.ts';
import { sum } from './moments.ts';
import { changesOf } from './paired-scores.ts';

/** By what a report may be divided; never by more than two of them at once. */
export const DIMENSIONS = ['age', 'gender', 'origin', 'locale'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Whoever did not say stands in every table, so that the total is everybody. */
export const NO_ANSWER = 'no-answer';

/** For whom did it not work: linked people, divided by one or two things that they may have said of themselves. */
export interface SubgroupTable {
	readonly to: LaterWave;
	readonly rows: Dimension;
	readonly columns: Dimension | null;
	readonly rowNames: readonly string[];
	/** One empty name where there is one dimension only. */
	readonly columnNames: readonly string[];
	/** `cells[row][column]`. */
	readonly cells: readonly (readonly SubgroupCell[])[];
}

export interface SubgroupCell {
	/** Linked people of this group. */
	readonly pairs: number;
	/** Mean share of right answers to what is taught, in percent; `null`: nobody. */
	readonly before: number | null;
	readonly after: number | null;
	readonly points: number | null;
	/** 95 % interval of the mean change; `null` with fewer than two people. */
	readonly low: number | null;
	readonly high: number | null;
}

export type Plan = readonly [rows: Dimension, columns: Dimension | null];

/** Somebody in two waves, with the share of right answers to what is taught, 0 to 1. */
export interface LinkedPerson {
	readonly before: Outcome;
	readonly after: Outcome;
	readonly from: number;
	readonly until: number;
}

/**
 * Every dimension alone, and age by gender: always the same tables, so that none can be laid over another release
 * with another division. More tables of two would share people and could be solved together.
 */
const PLANS: readonly Plan[] = [
	...DIMENSIONS.map((rows) => [rows, null] as const),
	['age', 'gender']
];

export function subgroupPlans(): readonly Plan[] {
	return PLANS;
}

export function subgroupTable(
	[rows, columns]: Plan,
	to: LaterWave,
	pairs: readonly LinkedPerson[]
): SubgroupTable {
	const { cells, ...names } = divideLinked([rows, columns], pairs);
	return { to, rows, columns, ...names, cells: cells.map((line) => line.map(cellOf)) };
}

/** Linked people by the cells of a plan: what each of them gave before and after. */
export function divideLinked(
	[rows, columns]: Plan,
	pairs: readonly LinkedPerson[]
): Pick<SubgroupTable, 'rowNames' | 'columnNames'> & { readonly cells: readonly OpenCell[][] } {
	const origins = pairs.map(({ before, after }) => groupOf('origin', before, after));
	const rowNames = subgroupNames(rows, origins);
	const columnNames = columns === null ? [''] : subgroupNames(columns, origins);
	const [rowPlaces, columnPlaces] = [placesOf(rowNames), placesOf(columnNames)];
	const cells = rowNames.map(() => columnNames.map((): OpenCell => ({ before: [], after: [] })));
	for (const { before, after, from, until } of pairs) {
		const row = rowPlaces.get(groupOf(rows, before, after)) ?? -1;
		const column = columns === null ? 0 : (columnPlaces.get(groupOf(columns, before, after)) ?? -1);
		const cell = cells[row]?.[column];
		cell?.before.push(from);
		cell?.after.push(until);
	}
	return { rowNames, columnNames, cells };
}

/**
 * All names that could occur, also those of nobody: a category that comes and goes would tell who came. `origins`: the
 * places that people named.
 */
export function subgroupNames(dimension: Dimension, origins: readonly string[]): readonly string[] {
	switch (dimension) {
		case 'age':
			return [...AGE_BANDS, NO_ANSWER];
		case 'gender':
			// "Another" and "no answer" are the smallest groups: one category, never dropped.
			return [...GENDERS.filter((gender) => gender !== 'another'), NO_ANSWER];
		case 'locale':
			return LOCALES;
		case 'origin':
			return [...new Set(origins.filter((name) => name !== NO_ANSWER))].sort().concat(NO_ANSWER);
	}
}

/** What they said first counts; what they left open then may be said later. */
function groupOf(dimension: Dimension, before: Outcome, after: Outcome): string {
	switch (dimension) {
		case 'age':
			return before.about?.ageBand ?? after.about?.ageBand ?? NO_ANSWER;
		case 'gender': {
			const said = before.about?.gender ?? after.about?.gender ?? NO_ANSWER;
			return said === 'another' ? NO_ANSWER : said;
		}
		case 'origin':
			return before.about?.origin ?? after.about?.origin ?? NO_ANSWER;
		case 'locale':
			return before.locale;
	}
}

export interface OpenCell {
	readonly before: number[];
	readonly after: number[];
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
	return new Map(names.map((name, place) => [name, place]));
}

function cellOf({ before, after }: OpenCell): SubgroupCell {
	if (before.length === 0) return EMPTY_CELL;
	const pairs = before.length;
	return cellOfMoments(
		sum(before) / pairs,
		sum(after) / pairs,
		momentsOf(changesOf(before, after))
	);
}

/** Nobody. */
export const EMPTY_CELL: SubgroupCell = {
	...{ pairs: 0, before: null, after: null },
	...{ points: null, low: null, high: null }
};

/** `from` and `until`: mean shares, 0 to 1, of the people whose changes these are. */
export function cellOfMoments(from: number, until: number, changes: SampleMoments): SubgroupCell {
	const interval = intervalOfMean(changes);
	return {
		pairs: changes.people,
		before: 100 * from,
		after: 100 * until,
		points: 100 * until - 100 * from,
		low: interval === null ? null : 100 * interval.low,
		high: interval === null ? null : 100 * interval.high
	};
}
