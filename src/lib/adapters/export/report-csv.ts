import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Releasable, SafeReport } from '#lib/domain/disclosure/index.ts';
import { figureSheet } from './report-sheets.ts';

/**
 * The report as CSV: RFC 4180, with a byte order mark, without which spreadsheets misread Indian scripts. A cell that
 * a spreadsheet would run as a formula is neutralised.
 */
export function reportCsv({ value }: Releasable<SafeReport>): string {
	const { columns, rows } = figureSheet(value);
	return stringify(
		[columns, ...rows].map((row) => [...row]),
		{ bom: true, escape_formulas: true, record_delimiter: 'windows' }
	);
}
