import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Releasable, SafeReport, SafeRow, SafeSpan } from '#lib/domain/disclosure/index.ts';

const COLUMNS = [
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
 * The report as CSV: RFC 4180, with a byte order mark, without which spreadsheets misread Indian scripts. Only
 * what went through disclosure control can be given: the numbers are those on the screen, and what is held back
 * there is empty here. A cell that a spreadsheet would run as a formula is neutralised.
 */
export function reportCsv({ value }: Releasable<SafeReport>): string {
	return stringify(
		[
			...value.overall.rows.map((row) =>
				recordOf(
					'people',
					{ ...row, indicator: 'all', kind: 'all' },
					changeAt(value.overall.changes, row.wave)
				)
			),
			...value.rows.map((row) =>
				recordOf(
					'people',
					row,
					changeAt(
						value.changes.filter(
							({ indicator, kind }) => indicator === row.indicator && kind === row.kind
						),
						row.wave
					)
				)
			),
			...value.rooms.rows.map((row) => recordOf('groups', row, undefined))
		],
		{
			bom: true,
			columns: [...COLUMNS],
			escape_formulas: true,
			header: true,
			record_delimiter: 'windows'
		}
	);
}

type Change = SafeReport['overall']['changes'][number];

function changeAt(changes: readonly Change[], wave: SafeRow['wave']): Change | undefined {
	return changes.find(({ to }) => to === wave);
}

function recordOf(
	part: 'people' | 'groups',
	row: Omit<SafeRow, 'kind'> & { readonly kind: string },
	change: Change | undefined
): readonly (string | number)[] {
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

function spanOf(span: SafeSpan | null): readonly (string | number)[] {
	return span === null ? ['', '', ''] : [span.value, span.low, span.high];
}
