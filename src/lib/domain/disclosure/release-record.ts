import type { CohortReport } from '../measure/index.ts';
import type { CohortCode } from '../shared/index.ts';
import type { Audience } from './audience.ts';

/**
 * What a release spoke of, kept where it was made and never given away: the exact number of people behind every
 * figure. The next release is held against it.
 */
export interface ReleaseRecord {
	/** The groups whose people it spoke of. */
	readonly cohorts: readonly CohortCode[];
	readonly audience: Audience;
	/** The divisions of people that were used; another one could be laid over them. */
	readonly divisions: readonly string[];
	/** Exact numbers by the name of the figure: `figureName`. */
	readonly people: Readonly<Record<string, number>>;
}

/** Releases of this device, as they were made. */
export interface ReleaseStore {
	/** Rejects with a `StorageFailure`. */
	all(): Promise<readonly ReleaseRecord[]>;
	/** Once, however often the same is kept. Rejects with a `StorageFailure`. */
	keep(record: ReleaseRecord): Promise<void>;
}

/** What a figure speaks of. `reach`, `all` and `linked` stand for the whole report. */
export const FIGURE_PARTS = [
	'reach',
	'all',
	'linked',
	'finished',
	'row',
	'pairs',
	'unlinked',
	'item',
	'group',
	'choice',
	'room',
	'hands'
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** `row fees choice baseline`: the part, and whatever tells its figures apart. */
export function figureName(part: FigurePart, ...names: readonly (string | number)[]): string {
	return [part, ...names].join(' ');
}

export function recordOf(
	cohorts: readonly CohortCode[],
	audience: Audience,
	report: CohortReport
): ReleaseRecord {
	const divisions = new Set(
		report.subgroups.map(({ rows, columns }) => `${rows} ${columns ?? ''}`)
	);
	return {
		cohorts: [...cohorts].sort(),
		audience,
		divisions: [...divisions].sort(),
		people: Object.fromEntries([...mainFigures(report), ...finerFigures(report)])
	};
}

type Figure = readonly [name: string, people: number];

function mainFigures({
	reach,
	overall,
	linkage,
	rows,
	changes,
	rooms,
	hands
}: CohortReport): Figure[] {
	return [
		...reach.flatMap(({ wave, people, whole, part, none }): Figure[] => [
			[figureName('reach', wave), people],
			[figureName('finished', wave, 'whole'), whole],
			[figureName('finished', wave, 'part'), part],
			[figureName('finished', wave, 'none'), none]
		]),
		...overall.rows.map((row): Figure => [figureName('all', row.wave), row.people]),
		...overall.changes.map((one): Figure => [figureName('linked', 'all', one.to), one.pairs]),
		...linkage.map(({ to, pairs }): Figure => [figureName('linked', to), pairs]),
		...rows.map((row): Figure => [
			figureName('row', row.indicator, row.kind, row.wave),
			row.people
		]),
		...changes.map((one): Figure => [
			figureName('pairs', one.indicator, one.kind, one.to),
			one.pairs
		]),
		...hands.reach.map(({ wave, people }): Figure => [figureName('reach', 'hands', wave), people]),
		...rooms.reach.map(({ wave, people }): Figure => [figureName('room', wave), people]),
		...rooms.rows.map((row): Figure => [
			figureName('room', row.indicator, row.kind, row.wave),
			row.people
		])
	];
}

function finerFigures({ unlinked, items, hands, subgroups, choices }: CohortReport): Figure[] {
	return [
		...unlinked.flatMap((one): Figure[] => [
			[figureName('unlinked', one.indicator, one.kind, one.to, 'before'), one.peopleBefore],
			[figureName('unlinked', one.indicator, one.kind, one.to, 'after'), one.peopleAfter]
		]),
		...items.flatMap((line) =>
			line.waves.map(({ wave, people }): Figure => [
				figureName('item', line.item, line.version, wave),
				people
			])
		),
		...hands.themes.flatMap(({ indicator, kind, waves }) =>
			waves.map(({ wave, people }): Figure => [figureName('hands', indicator, kind, wave), people])
		),
		...subgroups.flatMap(({ to, rows, columns, rowNames, columnNames, cells }) =>
			cells.flatMap((line, row) =>
				line.map(({ pairs }, column): Figure => [
					figureName(
						'group',
						rows,
						columns ?? '',
						to,
						rowNames[row] ?? '',
						columnNames[column] ?? ''
					),
					pairs
				])
			)
		),
		...choices.flatMap(({ module, scene, choices: taken }) =>
			taken.map(({ choice, count }): Figure => [figureName('choice', module, scene, choice), count])
		)
	];
}
