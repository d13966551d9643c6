import { expect, test, type Page } from '@playwright/test';
import type { Locale } from '../../src/lib/domain/shared/index.ts';
import { keepAllPacks } from '../support/kept-voice.ts';
import { startOwnServer } from '../support/own-server.ts';
import { SMOKE_LOCALES } from '../../tools/test/smoke-locales.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';
import {
	answersAll,
	countsEndedVoices,
	hearsALine,
	makesCohort,
	walksToAnEnding
} from '../support/walk.ts';

/** The device is handed to a person, who goes the whole way; then the trainer looks at the figures. */
async function onePerson(page: Page, locale: Locale, cohort: string, nth: number): Promise<void> {
	await page.goto(`/${locale}/trainer/#${cohort}`);
	await page.locator('.actions button').first().click();
	await answersAll(page);
	await page.locator(`main a[href$="/learn/the-offer/"]`).first().click();
	await hearsALine(page);
	await walksToAnEnding(page);
	await page.locator('section.scene:visible a[href*="#endline"]').click();
	await answersAll(page);
	await page.locator('main section .face').first().click();
	await expect(page.locator('button.face').first()).toBeVisible();
	await page.goto(`/${locale}/trainer/#${cohort}`);
	for (const wave of ['baseline', 'endline']) {
		const people = page.locator(`[data-reach=${wave}] b`);
		await expect(people).toHaveText(new Intl.NumberFormat(locale).format(nth));
	}
}

for (const locale of SMOKE_LOCALES) {
	test(`a person goes the whole way, and the next one with the server killed (${locale})`, async ({
		browser
	}) => {
		test.setTimeout(600_000);
		const server = await startOwnServer();
		const page = await browser.newPage({
			baseURL: server.address,
			viewport: { width: 360, height: 640 },
			hasTouch: true
		});
		await countsEndedVoices(page);
		await page.goto('/');
		await page.locator(`a[href="/${locale}/"]`).click();
		await expect(page).toHaveURL(`/${locale}/`);
		const cohort = await makesCohort(page, locale);
		await onePerson(page, locale, cohort, 1);

		await page.goto(`/${locale}/learn/the-offer/`);
		await waitUntilKept(page);
		await keepAllPacks(page, locale);
		// Everything that the second person may see has to be on the phone before.
		await page.goto(`/${locale}/quiz/the-offer/`);
		await waitUntilKept(page);
		await server.kill();
		const lost: string[] = [];
		page.on('requestfailed', (request) => {
			const aborted = request.failure()?.errorText === 'net::ERR_ABORTED';
			const { pathname } = new URL(request.url());
			// A phone with results asks again and again whether its hub is there: nobody waits for the answer.
			if (!aborted && pathname !== '/api/hub') lost.push(pathname);
		});
		await page.reload();
		await onePerson(page, locale, cohort, 2);
		expect(lost).toEqual([]);
		await page.close();
	});
}
