import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answersAll, makesCohort } from '../support/walk.ts';

const LANGUAGES = ['en', 'ur'] as const;

/** Begins to ask at the wave that comes next, with so many people. */
async function opensRoom(page: Page, people: number): Promise<void> {
	await page.locator('[data-room=setup]').waitFor();
	const present = page.locator('[data-present]');
	for (let n = 20; n + 5 <= people; n += 5) await present.locator('[data-step="5"]').click();
	for (let n = 20 + 5 * Math.floor((people - 20) / 5); n < people; n += 1)
		await present.locator('[data-step="1"]').click();
	await page.locator('main > .actions button.main').click();
	await expect(page.locator('[data-phase=shown]')).toBeVisible();
}

/** Counts the question on the screen: so many hands for each option. */
async function countsHands(page: Page, hands: Readonly<Record<string, number>>): Promise<void> {
	await page.locator('main > .actions button.main').click();
	await expect(page.locator('[data-phase=counting]')).toBeVisible();
	for (const [option, count] of Object.entries(hands)) {
		const row = page.locator(`[data-option=${option}]`);
		for (let five = 0; five < Math.floor(count / 5); five += 1)
			await row.locator('[data-step="5"]').click();
		for (let one = 0; one < count % 5; one += 1) await row.locator('[data-step="1"]').click();
		await expect(row.locator('[data-count]')).toHaveText(String(count));
	}
	const item = await page.locator('[data-item]').getAttribute('data-item');
	await page.locator('main > .actions button.main').click();
	await expect(page.locator(`[data-item="${item ?? ''}"]`)).toHaveCount(0);
}

async function endsAndSaves(page: Page): Promise<void> {
	await page.locator('.ways button').last().click();
	await expect(page.locator('[data-room=review]')).toBeVisible();
	await page.locator('main > .actions button.main').click();
	await expect(page.locator('[data-room=saved]')).toBeVisible();
}

/** Neither a question nor an answer stands on the screen. */
async function showsNobodysAnswers(page: Page): Promise<void> {
	await expect(page.locator('button.face').first()).toBeVisible();
	await expect(page.locator('input')).toHaveCount(0);
	await expect(page.getByRole('progressbar')).toHaveCount(0);
}

for (const locale of LANGUAGES) {
	test(`a room is counted before and after in ${locale}, and the report calls it unlinked counts`, async ({
		page
	}) => {
		test.setTimeout(300_000);
		await page.setViewportSize({ width: 1280, height: 800 });
		const cohort = await makesCohort(page, locale);
		await expect(page.locator(`a[href$="/trainer/group/#${cohort}"]`)).toBeVisible();

		await page.locator(`a[href$="/trainer/group/#${cohort}"]`).click();
		await opensRoom(page, 34);
		const size = async (selector: string) =>
			Number.parseFloat(
				await page
					.locator(selector)
					.first()
					.evaluate((element) => getComputedStyle(element).fontSize)
			);
		expect(await size('[data-phase] h1')).toBeGreaterThanOrEqual(40);
		expect(await size('[data-option] .text')).toBeGreaterThanOrEqual(30);
		await expect(page.locator('[data-option]').last()).toBeInViewport({ ratio: 1 });
		await expect(page.locator('[data-step]')).toHaveCount(0);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);

		await countsHands(page, { a: 12, b: 12, c: 4 });
		await page.reload();
		await expect(page.locator('[data-phase=shown]')).toBeVisible();
		await countsHands(page, { a: 7, b: 20 });
		await endsAndSaves(page);

		await page.locator('main > .actions button').click();
		await opensRoom(page, 33);
		await countsHands(page, { a: 2, b: 30 });
		await countsHands(page, { a: 1, b: 31 });
		await endsAndSaves(page);

		await page.setViewportSize({ width: 360, height: 640 });
		await page.goto(`/${locale}/trainer/report/#${cohort}`);
		await expect(page.locator('[data-hands-reach=baseline]')).toContainText('34');
		await expect(page.locator('[data-hands-reach=endline]')).toContainText('33');
		await expect(page.locator('[data-reach]')).toHaveCount(0);
		const figure = page.locator('[data-hands]').first();
		await expect(figure.locator('tbody tr')).not.toHaveCount(0);
		const said = figure.locator('[data-hands-change=endline]');
		await expect(said).toContainText(/\d/);
		if (locale === 'en') {
			await expect(page.locator('main')).toContainText('unlinked counts');
			await expect(said).toContainText('Unlinked counts.');
		}
		const main = await page.locator('main').innerText();
		expect(main).not.toMatch(/\{\w+|NaN|undefined|report\.\w+\.|trainer\.\w+\./);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wider).toBeLessThanOrEqual(0);
		const seen = await new AxeBuilder({ page }).analyze();
		expect(seen.violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);
	});

	test(`a device that goes round in ${locale} shows nothing of the last person, also after Back and reload`, async ({
		page
	}) => {
		test.setTimeout(300_000);
		const cohort = await makesCohort(page, locale);
		await page.goto(`/${locale}/trainer/#${cohort}`);
		await page.locator('.actions button').first().click();
		await answersAll(page);
		await page.goto(`/${locale}/learn/the-offer/`);
		await page.goto(`/${locale}/quiz/the-offer/#endline`);
		await answersAll(page);

		await page.locator('button.face').first().click();
		await expect(page.locator('[data-handed]')).toBeVisible();
		await expect(page.locator('[data-answered="1"]')).toBeVisible();
		await page.reload();
		await showsNobodysAnswers(page);
		await page.goBack();
		await page.goto(`/${locale}/quiz/the-offer/`);
		await showsNobodysAnswers(page);
		await page.goto(`/${locale}/quiz/the-offer/#endline`);
		await showsNobodysAnswers(page);
	});

	test(`an answer half given in ${locale} is not there when somebody goes Back after the hand-over`, async ({
		page
	}) => {
		const cohort = await makesCohort(page, locale);
		await page.locator('.actions button').first().click();
		await page.locator('button.face').first().click();
		await expect(page.getByRole('progressbar')).toBeVisible();
		await page.keyboard.press('1');
		await expect(page.locator('input').first()).toBeChecked();

		await page.goto(`/${locale}/trainer/#${cohort}`);
		await page.locator('.actions button').first().click();
		await showsNobodysAnswers(page);
		await page.goBack();
		await page.goBack();
		await expect(page).toHaveURL(/\/quiz\//);
		await showsNobodysAnswers(page);
	});
}
