import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Guarded } from '#lib/domain/disclosure/index.ts';
import type { ReportLine } from '#lib/domain/measure/index.ts';

const COLUMNS = [
	'part',
	'indicator',
	'kind',
	'wave',
	'people',
	'answers',
	'right',
	'percent_right',
	'low_95',
	'high_95',
	'dont_know',
	'percent_dont_know',
	'skipped',
	'linked_pairs',
	'comparison',
	'change_points'
] as const;

/** A line names itself also when its figures are held back. */
export interface NamedLine {
	readonly name: Pick<ReportLine, 'part' | 'indicator' | 'kind' | 'wave'>;
	readonly line: Guarded<ReportLine>;
}

/**
 * The report as CSV: RFC 4180, with a byte order mark, without which spreadsheets misread Indian scripts.
 * The numbers are those on the screen; what is held back there is empty here. A cell that a spreadsheet would
 * run as a formula is neutralised.
 */
export function reportCsv(lines: readonly NamedLine[]): string {
	return stringify(lines.map(recordOf), {
		bom: true,
		columns: [...COLUMNS],
		escape_formulas: true,
		header: true,
		record_delimiter: 'windows'
	});
}

function recordOf({ name, line }: NamedLine): readonly (string | number)[] {
	const head = [name.part, name.indicator, name.kind, name.wave];
	if (line.kind === 'withheld') return [...head, line.people, ...COLUMNS.slice(5).map(() => '')];
	const { figure } = line;
	return [
		...head,
		figure.people,
		figure.answers,
		figure.right,
		figure.percent ?? '',
		figure.low ?? '',
		figure.high ?? '',
		figure.dontKnow,
		figure.dontKnowPercent ?? '',
		figure.skipped,
		figure.change?.pairs ?? '',
		figure.change?.comparability ?? '',
		figure.change?.points ?? ''
	];
}
