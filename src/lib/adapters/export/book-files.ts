import { stringify } from 'csv-stringify/browser/esm/sync';
import writeExcelFile from 'write-excel-file/universal';
import { recordSum, type ExportBook, type Offer, type Sheet } from '#lib/domain/transfer/index.ts';

/**
 * A sheet as CSV: RFC 4180, with a byte order mark, without which spreadsheets misread Indian scripts. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"); the import takes it off.
 */
export function sheetCsv({ columns, rows }: Sheet): string {
	return stringify(
		[columns, ...rows].map((row) => [...row]),
		{
			bom: true,
			escape_formulas: true,
			record_delimiter: 'windows'
		}
	);
}

/** All sheets in one spreadsheet. Text is written as text, so that no cell is ever a formula. */
export async function bookXlsx({
	answers,
	counts,
	dictionary
}: ExportBook): Promise<Uint8Array<ArrayBuffer>> {
	const sheets = [answers, counts, dictionary].map(({ name, columns, rows }) => ({
		sheet: name,
		data: [columns, ...rows].map((row) => row.map((value) => ({ value, type: typeOf(value) })))
	}));
	const blob = await writeExcelFile(sheets).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}

/** JSON Lines: a record in each, with the checksum that the import looks at. */
export function offerLines({ outcomes }: Offer): string {
	return outcomes
		.map((outcome) => `${JSON.stringify({ sum: recordSum(outcome), outcome })}\n`)
		.join('');
}

function typeOf(value: string | number): typeof String | typeof Number {
	return typeof value === 'number' ? Number : String;
}
