import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answersAll, makesCohort } from '../support/walk.ts';

/** Baseline, a glance at the story, endline: what is counted does not depend on how it was told. */
async function nextPersonAnswers(page: Page, cohort: string): Promise<void> {
	await page.goto(`/en/trainer/#${cohort}`);
	await page.locator('.actions button').first().click();
	await answersAll(page);
	await page.goto('/en/learn/the-offer/');
	await page.goto('/en/quiz/the-offer/#endline');
	await answersAll(page);
}

async function shownFigures(page: Page, indicator: string, wave: string): Promise<string[]> {
	const row = page.locator(`[data-indicator=${indicator}][data-kind=choice][data-wave=${wave}]`);
	return row.locator('[data-figure]').allInnerTexts();
}

test('a class of five on one device: nothing is shown below five, and the file equals the screen', async ({
	page
}) => {
	test.setTimeout(240_000);
	const cohort = await makesCohort(page, 'en');
	for (let person = 1; person <= 4; person += 1) await nextPersonAnswers(page, cohort);
	await page.goto(`/en/trainer/#${cohort}`);
	await expect(page.locator('[data-reach=endline] b')).toHaveText('4');
	await page.goto(`/en/trainer/report/#${cohort}`);
	await expect(page.locator('[data-reach=endline] b')).toHaveText('hidden');
	expect(await shownFigures(page, 'warning-signs', 'baseline')).toEqual([
		'hidden',
		'hidden',
		'',
		''
	]);

	await nextPersonAnswers(page, cohort);
	await page.goto(`/en/trainer/report/#${cohort}`);
	await expect(page.locator('[data-reach=endline] b')).toHaveText('5');
	await expect(page.locator('[data-lead]')).toContainText('fewer than 10');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'CSV' }).click();
	const csv = readFileSync(await (await download).path(), 'utf8');

	for (const wave of ['baseline', 'endline']) {
		const [people, percent, interval, dontKnow] = await shownFigures(page, 'warning-signs', wave);
		const line = csv
			.split('\r\n')
			.find((row) => row.startsWith(`people,warning-signs,choice,${wave},`));
		const [, , , , csvPeople, csvPercent, , low, high, csvDontKnow] = (line ?? '').split(',');
		expect([people, percent, interval, dontKnow]).toEqual([
			csvPeople,
			`${String(csvPercent)} %`,
			`${String(low)}–${String(high)} %`,
			`${String(csvDontKnow)} %`
		]);
		expect(csvPeople).toBe('5');
	}
});

test('a cohort is made with a code and nothing to type', async ({ page }) => {
	const cohort = await makesCohort(page, 'hi');
	await expect(page.locator(`header [data-code="${cohort}"]`)).toBeVisible();
	await expect(page.locator('input, textarea, [contenteditable]')).toHaveCount(0);
});
