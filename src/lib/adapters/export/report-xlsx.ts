import writeExcelFile from 'write-excel-file/universal';
import type { Releasable, SafeReport } from '#lib/domain/disclosure/index.ts';
import type { ItemId } from '#lib/domain/shared/index.ts';
import { reportSheets } from './report-sheets.ts';

/** All tables of the report in one spreadsheet. Text is written as text, so that no cell is ever a formula. */
export async function reportXlsx(
	report: Releasable<SafeReport>,
	wordsOf: (item: ItemId, version: number) => string
): Promise<Uint8Array<ArrayBuffer>> {
	const sheets = reportSheets(report, wordsOf).map(({ name, columns, rows }) => ({
		sheet: name,
		data: [columns, ...rows].map((row) =>
			row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))
		)
	}));
	const blob = await writeExcelFile(sheets).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}
