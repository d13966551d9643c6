import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { Releasable, type SafeReport } from '#lib/domain/disclosure/index.ts';
import { cohortReport } from '#lib/domain/measure/index.ts';
import { simulate } from '#tests/support/simulated-programme.ts';
import { reportCsv } from './report-csv.ts';
import { reportSheets } from './report-sheets.ts';
import { reportXlsx } from './report-xlsx.ts';

function released(): Releasable<SafeReport> {
	const { outcomes, keys } = simulate({
		seed: 5,
		sessions: 1,
		peopleEach: 58,
		before: 0.4,
		after: 0.7,
		controlBefore: 0.4,
		controlAfter: 0.4,
		sessionStep: 0,
		effectStep: 0,
		personStep: 0.1,
		comesAgain: 1,
		codeError: null
	});
	const report = Releasable.report(cohortReport({ outcomes, keys }), ['K7QM2XYZ'], 'outside', []);
	if (!report.ok) throw new Error(JSON.stringify(report.problems));
	return report.value;
}

const wordsOf = (item: string) => `=cmd|"${item}"`;

/** Text of every cell of a sheet, read from the file itself. */
async function cellsOf(sheet: number): Promise<string[]> {
	const files = unzipSync(await reportXlsx(released(), wordsOf));
	const shared = [
		...strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(
			/<t[^>]*>([^<]*)<\/t>/g
		)
	].map(([, text = '']) => text.replaceAll('&quot;', '"'));
	const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
	expect(xml).not.toContain('<f>');
	return [...xml.matchAll(/<c r="[A-Z]+\d+"( t="s")?><v>([^<]*)<\/v><\/c>/g)].map(
		([, mark, value = '']) => (mark === undefined ? value : (shared[Number(value)] ?? ''))
	);
}

it('holds in its first sheet the cells of the CSV, and nothing of fewer than ten people', async () => {
	const csv = reportCsv(released()).replace('\uFEFF', '').trimEnd().split('\r\n');
	const filled = csv.flatMap((line) => line.split(',')).filter((cell) => cell !== '');
	expect((await cellsOf(1)).filter((cell) => cell !== '')).toEqual(filled);
	expect(filled.length).toBeGreaterThan(100);
	const people = csv.slice(1).map((line) => line.split(',')[4] ?? '');
	expect(people.filter((count) => count !== '' && Number(count) % 5 !== 0)).toEqual([]);
});

it('says what each question is, and never as a formula', async () => {
	const sheets = reportSheets(released(), wordsOf);
	const dictionary = sheets.findIndex(({ name }) => name === 'dictionary');
	const rows = sheets[dictionary]?.rows ?? [];
	expect(rows.length).toBeGreaterThan(3);
	const cells = await cellsOf(dictionary + 1);
	for (const [item] of rows) expect(cells).toContain(wordsOf(String(item)));
});
