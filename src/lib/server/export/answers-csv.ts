import { stringify } from 'csv-stringify/sync';
import { ANSWER_COLUMNS, answerRows, type Cell } from '#lib/domain/transfer/index.ts';
import type { ExportedRecords } from './exported-records.ts';

/**
 * The table of answers as a device writes it (`sheetCsv`): RFC 4180 with a byte order mark; a cell that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
export async function* answersCsv(records: ExportedRecords): AsyncGenerator<Uint8Array> {
	yield bytesOf([ANSWER_COLUMNS], true);
	for await (const page of records.pages()) yield bytesOf(page.flatMap(answerRows), false);
}

function bytesOf(rows: readonly (readonly Cell[])[], bom: boolean): Uint8Array {
	const text = stringify(
		rows.map((row) => [...row]),
		{ bom, escape_formulas: true, record_delimiter: 'windows' }
	);
	return Buffer.from(text);
}
