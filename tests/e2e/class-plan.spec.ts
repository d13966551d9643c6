import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/shared/index.ts';

/** A4 without the margins that the sheets ask for, in CSS pixels (96 to the inch). */
const PAPER = { width: Math.round((192 / 25.4) * 96), height: Math.round((279 / 25.4) * 96) };

/** A group of a programme that links by tickets, from Nepal; answers its code. */
async function makesGroup(page: Page, locale: string, programme: string): Promise<string> {
	await page.goto(`/${locale}/trainer/#new`);
	const [programmes, countries, ways] = [0, 1, 2].map((nth) => page.locator('fieldset').nth(nth));
	await programmes?.locator('label', { hasText: programme }).click();
	await countries?.locator('label:has(img[src*="flag-np"])').click();
	await ways?.locator('label:has(img[src*="ticket"])').click();
	await page.locator('main button.main').click();
	await page.waitForURL(/#[A-Z0-9]{8}$/u);
	return new URL(page.url()).hash.slice(1);
}

/** The scene at which the class of this device stands, as IndexedDB has it. */
function placeKept(page: Page): Promise<unknown> {
	return page.evaluate(async () => {
		const done = <Value>(request: IDBRequest<Value>) =>
			new Promise<Value>((resolve, reject) => {
				request.onsuccess = () => {
					resolve(request.result);
				};
				request.onerror = () => {
					reject(new Error('the class cannot be read'));
				};
			});
		const database = await done(indexedDB.open('safar'));
		const [row] = await done<unknown[]>(
			database.transaction('classes').objectStore('classes').getAll()
		);
		database.close();
		const field = (of: unknown, name: string): unknown =>
			of instanceof Object ? Reflect.get(of, name) : null;
		return field(field(field(row, 'value'), 'place'), 'scene');
	});
}

async function pagesOfPdf(page: Page): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
	return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

test('a class is planned, begun, stopped in the middle of a story, and goes on there the next day; its kit is printed', async ({
	page
}) => {
	const code = await makesGroup(page, 'en', 'Work abroad');
	await page.goto(`/en/trainer/#${code}`);
	await page.getByRole('link', { name: 'Plan a class' }).click();
	const lessons = page.locator('[data-lesson]');
	await page.locator('label', { hasText: '90 minutes' }).click();
	await expect(lessons).toHaveCount(3);
	const minutes = await lessons
		.first()
		.locator('[data-minutes]')
		.evaluateAll((rows) =>
			rows.reduce((sum, row) => sum + Number(row.getAttribute('data-minutes')), 0)
		);
	expect(minutes).toBe(90);

	await lessons.first().getByRole('link', { name: 'Start' }).first().click();
	await page.locator('main[data-live]').waitFor();
	await page.keyboard.press('m');
	await page.keyboard.press('PageDown');
	for (let press = 0; press < 30; press += 1) {
		if ((await page.locator('main').getAttribute('data-phase')) === 'choosing') break;
		await page.keyboard.press('PageDown');
	}
	await page.keyboard.press('2');
	await expect(page.locator('main')).not.toHaveAttribute('data-scene', 'hotel');
	const stopped = await page.locator('main').getAttribute('data-scene');
	await expect.poll(() => placeKept(page)).toBe(stopped);

	// The next day: the tab is another one.
	const next = await page.context().newPage();
	await page.close();
	await next.goto('/en/class/');
	await expect(next.locator('[data-resume="the-offer"]')).toBeVisible();
	await next.getByRole('button', { name: 'This lesson was given' }).click();
	// The story in which the class stopped is still to come.
	await expect(next.locator('[data-lesson="2"] [data-part="story"] b').first()).toHaveText(
		'The offer that sounds too good'
	);
	await next.getByRole('button', { name: 'Undo' }).click();
	await next.getByRole('link', { name: 'Go on here' }).click();
	await expect(next.locator('main')).toHaveAttribute('data-scene', stopped ?? '');

	await next.goto('/en/class/kit/');
	const pages = next.locator('[data-pages]');
	const before = Number(await pages.getAttribute('data-pages'));
	expect(await pagesOfPdf(next)).toBe(before);
	await next.locator('fieldset').nth(1).locator('label', { hasText: '10' }).click();
	await expect(pages).toHaveAttribute('data-pages', String(before + 10));
	expect(await pagesOfPdf(next)).toBe(before + 10);
});

test('what a teacher hides is in no list of the device that goes round, and comes back with one touch', async ({
	page
}) => {
	const code = await makesGroup(page, 'en', 'For students');
	await page.goto(`/en/class/#${code}`);
	await page.locator('label', { hasText: '14 to 17' }).click();
	await page.locator('[data-story="my-rights"]').getByRole('button', { name: 'Hide' }).click();
	await expect(page.locator('[data-out="my-rights"]')).toHaveAttribute('data-why', 'hidden');
	await page.goto(`/en/trainer/#${code}`);
	await page.locator('.actions button').first().click();
	await page.waitForURL(/\/quiz\//u);
	for (const list of ['/en/path/school/', '/en/all/']) {
		await page.goto(list);
		await expect(
			page.locator('a[href="/en/learn/my-rights/"], a[href="/en/quiz/my-rights/"]')
		).toHaveCount(0);
		await expect(page.locator('a[href$="/same-road/"]').first()).toBeVisible();
		// Made for grown-ups: not for a class of this age, wherever it stands.
		await expect(page.locator('a[href="/en/learn/papers-nepal/"]')).toHaveCount(0);
	}
	await page.goto(`/en/class/#${code}`);
	await page
		.locator('[data-story="my-rights"]')
		.getByRole('button', { name: 'Show again' })
		.click();
	await expect(page.locator('[data-out="my-rights"]')).toHaveCount(0);
	await page.goto('/en/all/');
	await expect(page.locator('a[href$="/my-rights/"]').first()).toBeVisible();
});

for (const locale of LOCALES) {
	test(`each sheet of a kit stands whole on one A4 page (${locale})`, async ({ page }) => {
		await page.goto(`/${locale}/trainer/#new`);
		await page.locator('fieldset').nth(0).locator('label:has(img.scene)').nth(4).click();
		await page.locator('fieldset').nth(1).locator('label:has(img[src*="flag-np"])').click();
		await page.locator('fieldset').nth(2).locator('label:has(img[src*="ticket"])').click();
		await page.locator('main button.main').click();
		await page.waitForURL(/#[A-Z0-9]{8}$/u);
		await page.goto(`/${locale}/class/${new URL(page.url()).hash}`);
		await page.locator('fieldset').first().locator('label').nth(2).click();
		await page.locator('[data-lesson]').nth(1).waitFor();
		await page.goto(`/${locale}/class/kit/`);
		await page.locator('fieldset').nth(1).locator('label').nth(1).click();
		await page.locator('fieldset').nth(2).locator('label').nth(1).click();
		const names = await page
			.locator('[data-sheet]')
			.evaluateAll((sheets) => sheets.map((sheet) => sheet.getAttribute('data-sheet') ?? ''));
		expect([...new Set(names)]).toEqual([
			'plan',
			'facilitator',
			'disclosure',
			'help',
			'card',
			'tickets'
		]);
		await page.evaluate(() => document.fonts.ready);
		expect(await pagesOfPdf(page)).toBe(names.length);
		await expect(page.locator('[data-pages]')).toHaveAttribute('data-pages', String(names.length));
		// A sheet is cut off at the end of its page: none may be longer.
		await page.setViewportSize(PAPER);
		await page.emulateMedia({ media: 'print' });
		const longer = await page
			.locator('[data-sheet]')
			.evaluateAll((sheets) =>
				sheets
					.filter(
						(sheet) =>
							sheet.scrollHeight > sheet.clientHeight + 1 ||
							sheet.scrollWidth > sheet.clientWidth + 1
					)
					.map(
						(sheet) =>
							`${sheet.getAttribute('data-sheet') ?? ''} ${sheet.scrollHeight} ${sheet.clientHeight}`
					)
			);
		expect(longer).toEqual([]);
	});
}

test('after the part that nobody has to see there is a quiet moment, and then the way that was to come', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/en/rest/#path/school');
	await expect(page.locator('.breath span')).toHaveCSS('animation-name', 'none');
	await expect(page.getByRole('link', { name: 'Numbers to call for help' })).toBeVisible();
	await page.getByRole('link', { name: 'Go on when you like' }).click();
	await page.waitForURL(/\/en\/path\/school\/$/u);
	await page.goto('/en/rest/#https://example.org/');
	await page.getByRole('link', { name: 'Go on when you like' }).click();
	await page.waitForURL(/\/en\/all\/$/u);
});
