import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { ANSWER_COLUMNS, answerRows, type Cell } from '#lib/domain/transfer/index.ts';
import type { ExportedRecords } from './exported-records.ts';
import { contentTypes, relations, sheetEnd, sheetRow, sheetStart, workbook } from './sheet-xml.ts';

/** A sheet has 1,048,576 rows in every spreadsheet program. */
const ROWS_OF_SHEET = 1_000_000;

/**
 * The table of answers as a spreadsheet, written while it is read: a library that makes one of a whole programme needs
 * all of it in memory. Text is written as text, so that no cell is ever a formula. What is too long for a sheet goes on in
 * the next one.
 */
export async function* answersXlsx(
	records: ExportedRecords,
	most = ROWS_OF_SHEET
): AsyncGenerator<Uint8Array> {
	const zip = new ZipFile();
	const rows = rowsOf(records);
	const writing = writeParts(zip, rows, most);
	// Told below; without a listener a broken reading would end the process before.
	zip.on('error', () => undefined);
	writing.catch(() => undefined);
	try {
		for await (const chunk of zip.outputStream) {
			yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		}
		await writing;
	} finally {
		await rows.return(undefined);
	}
}

async function writeParts(
	zip: ZipFile,
	rows: AsyncGenerator<readonly Cell[]>,
	most: number
): Promise<void> {
	let sheets = 0;
	try {
		for (let isMore = true; isMore;) {
			sheets += 1;
			const sheet = { isFull: false };
			const input = Readable.from(sheetOf(rows, most, sheet), { objectMode: false });
			zip.addReadStream(input, `xl/worksheets/sheet${String(sheets)}.xml`);
			await finished(input);
			isMore = sheet.isFull;
		}
	} catch (error) {
		const { outputStream } = zip;
		if (outputStream instanceof Readable) outputStream.destroy(asError(error));
		throw error;
	}
	zip.addBuffer(Buffer.from(contentTypes(sheets)), '[Content_Types].xml');
	zip.addBuffer(Buffer.from(relations([['officeDocument', 'xl/workbook.xml']])), '_rels/.rels');
	zip.addBuffer(Buffer.from(workbook(sheets)), 'xl/workbook.xml');
	const places = Array.from({ length: sheets }, (_, at) => `worksheets/sheet${String(at + 1)}.xml`);
	const ofBook = relations(places.map((place) => ['worksheet', place]));
	zip.addBuffer(Buffer.from(ofBook), 'xl/_rels/workbook.xml.rels');
	zip.end();
}

async function* sheetOf(
	rows: AsyncGenerator<readonly Cell[]>,
	most: number,
	sheet: { isFull: boolean }
): AsyncGenerator<Buffer> {
	let text = sheetStart + sheetRow(ANSWER_COLUMNS);
	for (let count = 1; count < most; count += 1) {
		const next = await rows.next();
		if (next.done === true) {
			yield Buffer.from(text + sheetEnd);
			return;
		}
		text += sheetRow(next.value);
		if (text.length < CHUNK_CHARS) continue;
		yield Buffer.from(text);
		text = '';
	}
	sheet.isFull = true;
	yield Buffer.from(text + sheetEnd);
}

const CHUNK_CHARS = 65_536;

async function* rowsOf(records: ExportedRecords): AsyncGenerator<readonly Cell[]> {
	for await (const page of records.pages()) yield* page.flatMap(answerRows);
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
