import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { makeOffer, type Digest } from '#lib/domain/transfer/index.ts';
import { writeSafarFile } from '#lib/schema/transfer/write-safar-file.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import { writeFilm } from '../support/film.ts';
import { sampleClass, steadyNumbers } from '../support/sample-outcomes.ts';
import { makesCohort } from '../support/walk.ts';

const PEOPLE = 60;
const digest: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());

/** A phone of its own, whose camera plays the film that lies at `film` when it is opened. */
async function phoneWith(film: string): Promise<Browser> {
	const launch = await chromiumLaunch();
	const camera = [
		'--use-fake-ui-for-media-stream',
		'--use-fake-device-for-media-stream',
		`--use-file-for-fake-video-capture=${film}`
	];
	return chromium.launch({ ...launch, args: [...launch.args, ...camera] });
}

/** Sixty records of one class, with the items of the instrument that the built app asks. */
function classOf(cohort: string): readonly Outcome[] {
	const instrument: unknown = parse(readFileSync('content/instruments/the-offer.yaml', 'utf8'));
	const forms: unknown = instrument instanceof Object ? Reflect.get(instrument, 'forms') : null;
	const itemsOf = (form: string): string[] => {
		const items: unknown = forms instanceof Object ? Reflect.get(forms, form) : null;
		return Array.isArray(items) ? items.map(String) : [];
	};
	const random = steadyNumbers(5);
	return sampleClass(PEOPLE, 3).map((outcome) => ({
		...outcome,
		cohort,
		answers: itemsOf(outcome.instrument.form).map((item) => ({
			item,
			version: 1,
			option: random() < 0.6 ? 'a' : 'b'
		}))
	}));
}

/** Touches a button by what it says, once the page listens. */
async function touches(page: Page, name: string): Promise<void> {
	await page.locator('main[data-live]').waitFor();
	await page.getByRole('button', { name, exact: true }).click();
}

async function takesFile(page: Page, name: string, bytes: Buffer): Promise<void> {
	await page.goto('/en/trainer/take/');
	await page.locator('main[data-live]').waitFor();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/gzip', buffer: bytes });
}

async function expectTaken(page: Page, added: number, had: number): Promise<void> {
	await expect(page.locator('[data-taken=added] dd')).toHaveText(String(added), {
		timeout: 90_000
	});
	await expect(page.locator('[data-taken=had] dd')).toHaveText(String(had));
	await expect(page.locator('[data-taken=aside] dd')).toHaveText('0');
}

async function states(page: Page): Promise<string[]> {
	await page.locator('main[data-live]').waitFor();
	return page.locator('[data-count] b').allInnerTexts();
}

/** Photographs the codes as they turn on the screen, until so many different ones were seen. */
async function photographsCodes(page: Page, different: number): Promise<Buffer[]> {
	const shown = page.locator('[data-round]');
	const seen = new Set<string>();
	const pictures: Buffer[] = [];
	while (seen.size < different) {
		const number = (await shown.getAttribute('data-number')) ?? '';
		const picture = await shown.locator('[data-code]').screenshot();
		if (!seen.has(number)) pictures.push(picture);
		seen.add(number);
	}
	return pictures;
}

/** Every fifth picture is lost. */
function withLosses(pictures: readonly Buffer[]): Buffer[] {
	return pictures.filter((_, at) => at % 5 !== 2);
}

/** What the report shows, figure by figure. */
async function reportOf(page: Page, cohort: string): Promise<string[]> {
	await page.goto(`/en/trainer/report/#${cohort}`);
	await expect(page.locator('[data-lead]')).toBeVisible();
	return page.locator('[data-lead], [data-reach], [data-theme] tr, [data-item]').allInnerTexts();
}

/** Makes the cohort known to the other trainer's phone, as joining it does. */
async function sharesCohort(from: Page, to: Page, cohort: string): Promise<void> {
	const row = await from.evaluate(
		(key) =>
			new Promise<unknown>((resolve) => {
				const opening = indexedDB.open('safar');
				opening.onsuccess = () => {
					const reading = opening.result.transaction('cohorts').objectStore('cohorts').get(key);
					reading.onsuccess = () => {
						opening.result.close();
						resolve(reading.result);
					};
				};
			}),
		cohort
	);
	await to.evaluate(
		(kept) =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('safar');
				opening.onsuccess = () => {
					const writing = opening.result.transaction('cohorts', 'readwrite');
					writing.objectStore('cohorts').put(kept);
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		row
	);
}

test('sixty records go from phone to phone by codes with every fifth lost, a receipt comes back, and twice is once', async ({
	baseURL
}, info) => {
	test.setTimeout(900_000);
	const films = { codes: info.outputPath('codes.y4m'), receipt: info.outputPath('receipt.y4m') };
	const givers = await phoneWith(films.receipt);
	const takers = await phoneWith(films.codes);
	try {
		const viewport = { width: 412, height: 800 };
		const giver = await givers.newPage({ viewport, ...(baseURL === undefined ? {} : { baseURL }) });
		const taker = await takers.newPage({ viewport, ...(baseURL === undefined ? {} : { baseURL }) });
		const darkroom = await givers.newPage();

		const cohort = await makesCohort(giver, 'en');
		const file = writeSafarFile(makeOffer(classOf(cohort), digest), 'test');
		await takesFile(giver, 'class.safar', Buffer.from(file));
		await expectTaken(giver, PEOPLE, 0);

		await giver.goto('/en/trainer/give/');
		expect(await states(giver)).toEqual(['60', '0', '0']);
		await expect(giver.locator('main')).toContainText('60 records would be lost');

		for (const time of [1, 2]) {
			await giver.goto('/en/trainer/give/');
			await touches(giver, 'Show the codes');
			const round = Number(await giver.locator('[data-round]').getAttribute('data-round'));
			const pictures = await photographsCodes(giver, Math.ceil(round * 1.7) + 4);
			await writeFilm(darkroom, withLosses(pictures), films.codes);

			await taker.goto('/en/trainer/take/');
			await touches(taker, 'Read codes with the camera');
			await expectTaken(taker, time === 1 ? PEOPLE : 0, time === 1 ? 0 : PEOPLE);
			const receipt = await taker.locator('[data-code]').screenshot();
			await writeFilm(darkroom, [receipt, receipt], films.receipt);

			if (time === 1) expect(await states(giver)).toEqual(['0', '60', '0']);
			await touches(giver, 'Scan the receipt');
			await expect(giver.locator('[data-count=received] b')).toHaveText('60', { timeout: 90_000 });
			expect(await states(giver)).toEqual(['0', '0', '60']);
		}

		await taker.goto('/en/trainer/');
		await sharesCohort(giver, taker, cohort);
		const report = await reportOf(giver, cohort);
		expect(report.length).toBeGreaterThan(20);
		expect(report.join(' ')).toContain(String(PEOPLE));
		expect(await reportOf(taker, cohort)).toEqual(report);
	} finally {
		await Promise.all([givers.close(), takers.close()]);
	}
});

test('the same goes as a file, and the receipt is told in eight digits', async ({
	browser,
	page
}) => {
	test.setTimeout(600_000);
	const cohort = await makesCohort(page, 'en');
	await takesFile(
		page,
		'class.safar',
		Buffer.from(writeSafarFile(makeOffer(classOf(cohort), digest), 'test'))
	);
	await expectTaken(page, PEOPLE, 0);

	await page.goto('/en/trainer/give/');
	await page.locator('main[data-live]').waitFor();
	const download = page.waitForEvent('download');
	await touches(page, 'Save the file');
	const saved = await download;
	expect(saved.suggestedFilename()).toMatch(/^safar-[\da-f]{6}-60\.safar$/);
	const bytes = readFileSync(await saved.path());

	const other = await (await browser.newContext()).newPage();
	const digits: string[] = [];
	for (const time of [1, 2]) {
		await takesFile(other, 'class.safar', bytes);
		await expectTaken(other, time === 1 ? PEOPLE : 0, time === 1 ? 0 : PEOPLE);
		digits.push(await other.locator('[data-digits]').innerText());
	}
	expect(new Set(digits).size).toBe(1);
	for (const digit of (digits[0] ?? '').replaceAll(/\D/g, '')) {
		await page.getByRole('button', { name: digit, exact: true }).click();
	}
	await expect(page.locator('[data-count=received] b')).toHaveText('60');

	await sharesCohort(page, other, cohort);
	expect(await reportOf(other, cohort)).toEqual(await reportOf(page, cohort));
	await other.context().close();
});

test('a foreign file is refused with a reason, and a torn one keeps what could be read', async ({
	page
}) => {
	await takesFile(page, 'letter.safar', Buffer.from('Dear trainer,\n'));
	await expect(page.locator('main')).toContainText('Safar did not make this file');
	const file = Buffer.from(writeSafarFile(makeOffer(classOf('7H4K2MQX'), digest), 'test'));
	await takesFile(page, 'torn.safar', file.subarray(0, file.length * 0.7));
	await expect(page.locator('main')).toContainText('damaged on the way');
	await expect(page.locator('main')).toContainText('did not arrive');
});

test('forgetting everything says first how many records nobody has a receipt for', async ({
	page
}) => {
	await takesFile(
		page,
		'a.safar',
		Buffer.from(writeSafarFile(makeOffer(classOf('7H4K2MQX'), digest), 'test'))
	);
	await expectTaken(page, PEOPLE, 0);
	await page.goto('/en/phone/');
	await page.getByRole('button', { name: 'Forget everything on this phone', exact: true }).click();
	await expect(page.getByRole('dialog')).toContainText(
		'60 records of answers on this phone have no receipt yet'
	);
	await page.getByRole('link', { name: 'Hand the answers over first' }).click();
	await expect(page).toHaveURL(/\/en\/trainer\/give\/$/);
});
