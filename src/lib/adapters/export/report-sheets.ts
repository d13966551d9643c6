import type { Releasable, SafeReport, SafeRow, SafeSpan } from '#lib/domain/disclosure/index.ts';
import type { ItemId } from '#lib/domain/shared/index.ts';

export type Cell = string | number;

export interface ReportSheet {
	/** Of the sheet in a spreadsheet. Part of the format, as the columns are. */
	readonly name: 'figures' | 'questions' | 'signs' | 'groups' | 'choices' | 'dictionary';
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

const FIGURE_COLUMNS = [
	'part',
	'indicator',
	'kind',
	'wave',
	'people',
	'percent_right',
	'percent_is',
	'low_95',
	'high_95',
	'percent_dont_know',
	'linked_pairs',
	'comparison',
	'change_points',
	'change_low_95',
	'change_high_95',
	'net_points',
	'net_low_95',
	'net_high_95',
	'verdict'
] as const;

/**
 * The report as tables, made once for CSV and spreadsheet. Only what went through disclosure control can be given: the
 * numbers are those on the screen, and what is held back there is empty here. `wordsOf`: what a question says.
 */
export function reportSheets(
	{ value }: Releasable<SafeReport>,
	wordsOf: (item: ItemId, version: number) => string
): readonly ReportSheet[] {
	return [
		figureSheet(value),
		{
			name: 'questions',
			columns: [
				'item',
				'item_version',
				'indicator',
				'kind',
				'wave',
				'people',
				'percent_right',
				'percent_is',
				'percent_dont_know',
				'item_rest_r',
				'discrimination',
				'hint'
			],
			rows: value.items.flatMap((line) =>
				line.waves.map((one) => [
					line.item,
					line.version,
					line.indicator,
					line.kind,
					one.wave,
					one.people ?? '',
					one.right?.percent ?? '',
					one.right?.edge ?? '',
					one.dontKnow?.percent ?? '',
					line.itemRest ?? '',
					line.discrimination ?? '',
					line.hint ?? ''
				])
			)
		},
		{
			name: 'signs',
			columns: [
				'item',
				'item_version',
				'wave',
				'people',
				'option',
				'fault',
				'percent',
				'percent_is'
			],
			rows: value.signs.flatMap(({ item, version, wave, people, cards }) =>
				cards.map(({ option, fault, percent }) => [
					item,
					version,
					wave,
					people ?? '',
					option,
					fault,
					percent?.percent ?? '',
					percent?.edge ?? ''
				])
			)
		},
		{
			name: 'groups',
			columns: [
				'divided_by',
				'and_by',
				'wave',
				'group',
				'and_group',
				'linked_pairs',
				'change_points',
				'change_low_95',
				'change_high_95'
			],
			rows: value.subgroups.flatMap(({ rows, columns, to, rowNames, columnNames, cells }) =>
				cells.flatMap((line, row) =>
					line.map(({ pairs, points }, column) => [
						rows,
						columns ?? '',
						to,
						rowNames[row] ?? '',
						columnNames[column] ?? '',
						pairs ?? '',
						...spanOf(points)
					])
				)
			)
		},
		{
			name: 'choices',
			columns: ['module', 'scene', 'choice', 'times_taken'],
			rows: value.choices.flatMap(({ module, scene, choices }) =>
				choices.map(({ choice, count }) => [module, scene, choice, count ?? ''])
			)
		},
		{
			name: 'dictionary',
			columns: ['item', 'item_version', 'question'],
			rows: value.items.map(({ item, version }) => [item, version, wordsOf(item, version)])
		}
	];
}

export function figureSheet(value: SafeReport): ReportSheet {
	const changesOf = ({ indicator, kind }: SafeRow) =>
		value.changes.filter((one) => one.indicator === indicator && one.kind === kind);
	return {
		name: 'figures',
		columns: FIGURE_COLUMNS,
		rows: [
			...value.overall.rows.map((row) =>
				recordOf(
					'people',
					{ ...row, indicator: 'all', kind: 'all' },
					changeAt(value.overall.changes, row.wave)
				)
			),
			...value.rows.map((row) => recordOf('people', row, changeAt(changesOf(row), row.wave))),
			...value.rooms.rows.map((row) => recordOf('groups', row, undefined)),
			...value.hands.themes.flatMap(handsRecords)
		]
	};
}

/** Counts of rooms: the change is one of unlinked people, and `percent_dont_know` is of those who raised no hand. */
function handsRecords({
	indicator,
	kind,
	waves,
	changes
}: SafeReport['hands']['themes'][number]): readonly (readonly Cell[])[] {
	return waves.map(({ wave, people, percent, low, high, none }) => {
		const change = changes.find(({ to }) => to === wave);
		return [
			'hands',
			indicator,
			kind,
			wave,
			people ?? '',
			percent?.percent ?? '',
			percent?.edge ?? '',
			low ?? '',
			high ?? '',
			none?.percent ?? '',
			'',
			change === undefined ? '' : `unlinked-${change.comparability}`,
			...spanOf(change?.points ?? null),
			...spanOf(null),
			''
		];
	});
}

type Change = SafeReport['overall']['changes'][number];

function changeAt(changes: readonly Change[], wave: SafeRow['wave']): Change | undefined {
	return changes.find(({ to }) => to === wave);
}

function recordOf(
	part: 'people' | 'groups',
	row: Omit<SafeRow, 'kind'> & { readonly kind: string },
	change: Change | undefined
): readonly Cell[] {
	return [
		part,
		row.indicator,
		row.kind,
		row.wave,
		row.people ?? '',
		row.percent?.percent ?? '',
		row.percent?.edge ?? '',
		row.low ?? '',
		row.high ?? '',
		row.dontKnow?.percent ?? '',
		change?.pairs ?? '',
		change?.comparability ?? '',
		...spanOf(change?.score ?? null),
		...spanOf(change?.net ?? null),
		change?.verdict ?? ''
	];
}

function spanOf(span: SafeSpan | null): readonly Cell[] {
	return span === null ? ['', '', ''] : [span.value, span.low, span.high];
}
