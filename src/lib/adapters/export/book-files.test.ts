import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleClass } from '#tests/support/sample-outcomes.ts';
import {
	HIDDEN_COUNT,
	makeExportBook,
	makeOffer,
	type Cell,
	type ItemWords,
	type Sheet
} from '#lib/domain/transfer/index.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import { digestBytes } from '../device/sha-256.ts';
import { bookXlsx, offerLines, sheetCsv } from './book-files.ts';

const words = (id: string, prompt = 'Which visa?'): ItemWords => ({
	id,
	version: 1,
	kind: 'choice',
	indicator: 'papers',
	module: 'the-offer',
	prompt,
	options: ['a', 'b', 'c', 'dont-know', 'skipped'].map((option) => ({
		id: option,
		meaning: `=${option}`,
		right: option === 'a'
	}))
});
const outcomes = sampleClass(40);
const book = makeExportBook(outcomes, [words('offer-visa-a'), words('offer-visa-b')], 5);
const noPause = () => Promise.resolve();
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Cells of a sheet in a spreadsheet, as text, read from the file itself. */
async function cellsOf(sheet: number): Promise<string[][]> {
	const files = unzipSync(await bookXlsx(book));
	const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
	const shared = [
		...strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(
			/<t[^>]*>([^<]*)<\/t>/g
		)
	].map(([, text = '']) => text);
	expect(xml).not.toContain('<f>');
	const width =
		asText([book.answers, book.counts, book.dictionary][sheet - 1] ?? book.answers)[0]?.length ?? 0;
	return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
		const cells = Array.from({ length: width }, () => '');
		for (const [, letter = '', mark, value = ''] of row.matchAll(
			/<c r="([A-Z])\d+"( t="s")?><v>([^<]*)<\/v><\/c>/g
		)) {
			cells[letter.charCodeAt(0) - 65] = mark === undefined ? value : (shared[Number(value)] ?? '');
		}
		return cells;
	});
}

function asText({ columns, rows }: Sheet): string[][] {
	return [columns, ...rows].map((row: readonly Cell[]) => row.map(String));
}

describe('tables of answers', () => {
	it('hold the same cells on the screen, as CSV and in a spreadsheet', async () => {
		for (const [at, sheet] of [book.answers, book.counts, book.dictionary].entries()) {
			const csv = sheetCsv(sheet).replace('\uFEFF', '').trimEnd().split('\r\n');
			expect(csv.map((line) => line.split(',').map((cell) => cell.replace(/^'/, '')))).toEqual(
				asText(sheet)
			);
			expect(await cellsOf(at + 1)).toEqual(asText(sheet));
		}
	});

	it('can be taken in again, whatever a link tag begins with', async () => {
		const guarded = outcomes.map((outcome) => ({ ...outcome, link: `-${'A'.repeat(21)}` }));
		const whole = makeExportBook(guarded, [], 5);
		const csv = sheetCsv(whole.answers);
		expect(csv).toContain(",'-AAAA");
		const read = await readTransfer(utf8(csv), digestBytes, noPause);
		expect(read).toMatchObject({ kind: 'read', offer: makeOffer(guarded, digestBytes).id });
	});

	it('as JSON Lines say the same records', async () => {
		const offer = makeOffer(outcomes, digestBytes);
		const read = await readTransfer(utf8(offerLines(offer)), digestBytes, noPause);
		expect(read).toMatchObject({ kind: 'read', offer: offer.id, ending: 'whole', promised: 40 });
	});

	it('never hand a formula to a spreadsheet', () => {
		const hostile = makeExportBook([], [words('x', '=HYPERLINK("http://x")')], 5);
		const csv = sheetCsv(hostile.dictionary);
		expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
		expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
	});
});

describe('what tables leave out', () => {
	it('are groups of fewer people than may be shown, as a whole', () => {
		const few = sampleClass(4).map((outcome) => ({ ...outcome, cohort: 'AAAAAAAA' }));
		const small = makeExportBook([...outcomes, ...few], [], 5);
		expect(small.withheld).toBe(4);
		expect(small.outcomes).toEqual(book.outcomes);
		expect(JSON.stringify(small)).not.toContain('AAAAAAAA');
	});

	it('are counts of one to four people, and another that would give them away', () => {
		const answered = (option: string, count: number) =>
			sampleClass(count, option.charCodeAt(0)).map((outcome) => ({
				...outcome,
				wave: 'baseline' as const,
				answers: [{ item: 'visa', version: 1, option }]
			}));
		const people = [...answered('a', 20), ...answered('b', 3), ...answered('c', 9)];
		const { counts } = makeExportBook(people, [words('visa')], 5);
		expect(counts.rows.map((row) => [row[3], row[5]])).toEqual([
			['a', 20],
			['b', HIDDEN_COUNT],
			['c', HIDDEN_COUNT],
			['dont-know', 0],
			['skipped', 0]
		]);
	});

	it('are cards that nearly everybody or nearly nobody ticked', () => {
		const signs = { ...words('signs'), kind: 'signs' as const };
		const people = sampleClass(20).map((outcome, at) => ({
			...outcome,
			wave: 'baseline' as const,
			answers: [
				...(at < 18 ? [{ item: 'signs', version: 1, option: 'a' }] : []),
				{ item: 'signs', version: 1, option: at < 10 ? 'b' : 'c' }
			]
		}));
		const { counts } = makeExportBook(people, [signs], 5);
		expect(counts.rows.slice(0, 3).map((row) => row[5])).toEqual([HIDDEN_COUNT, 10, 10]);
	});
});
