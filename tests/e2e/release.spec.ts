import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/shared/index.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { answeredClass, keepsOutcomes } from '../support/answered-class.ts';
import { makesCohort } from '../support/walk.ts';

/** The first people of a class, with everything that they answered. */
function firstPeople(outcomes: readonly Outcome[], people: number): readonly Outcome[] {
	const links = [...new Set(outcomes.map(({ link }) => link))].slice(0, people);
	return outcomes.filter(({ link }) => links.includes(link));
}

async function opensRelease(page: Page, cohort: string): Promise<void> {
	await page.goto('/en/trainer/');
	await page.goto(`/en/trainer/release/#${cohort}`);
	await page.locator('main[data-live]').waitFor();
}

async function savesCsv(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'CSV' }).click();
	return readFileSync(await (await download).path(), 'utf8');
}

test('a report to pass on hides what fewer than ten answered, rounds, and says so', async ({
	page
}) => {
	const cohort = await makesCohort(page, 'en');
	const people = await answeredClass(cohort, 58);
	await keepsOutcomes(page, people);
	await page.goto(`/en/trainer/report/#${cohort}`);
	await expect(page.locator('[data-reach=baseline] b')).toHaveText('58');
	await page.getByRole('link', { name: 'Make a report to pass on' }).click();
	await page.locator('main[data-live]').waitFor();

	await expect(page.locator('[data-reach=baseline] b')).toHaveText('60');
	await expect(page.locator('[data-hidden]')).toContainText(
		'Groups of fewer than 10 people are hidden'
	);
	expect(Number(await page.locator('[data-hidden]').getAttribute('data-hidden'))).toBeGreaterThan(
		0
	);

	const csv = await savesCsv(page);
	const lines = csv
		.trim()
		.split('\r\n')
		.slice(1)
		.map((line) => line.split(','));
	expect(lines.length).toBeGreaterThan(8);
	for (const line of lines) {
		const [, indicator, kind, wave, told = '', percent] = line;
		expect(told === '' || Number(told) % 5 === 0).toBe(true);
		if (indicator === 'all' || line[0] !== 'people') continue;
		const row = page.locator(
			`[data-indicator="${String(indicator)}"][data-kind="${String(kind)}"][data-wave="${String(wave)}"]`
		);
		await expect(row.locator('[data-figure=people]')).toHaveText(told === '' ? 'hidden' : told);
		await expect(row.locator('[data-figure=percent]')).toContainText(String(percent));
	}

	await page.getByRole('button', { name: 'from 11 people on' }).click();
	await expect(page.locator('[data-hidden]')).toContainText('fewer than 11');
});

test('a later report from which an earlier one could be subtracted is refused in plain words, and a whole group more is not', async ({
	page
}) => {
	const cohort = await makesCohort(page, 'en');
	const people = await answeredClass(cohort, 60);
	await keepsOutcomes(page, firstPeople(people, 27));
	await opensRelease(page, cohort);
	await savesCsv(page);

	await keepsOutcomes(page, firstPeople(people, 28));
	await opensRelease(page, cohort);
	await expect(page.locator('[data-refused=few-apart]')).toContainText('changed by 1 only');
	await expect(page.getByRole('button', { name: 'CSV' })).toHaveCount(0);
	expect(await page.locator('.sheet').count()).toBe(0);

	await keepsOutcomes(page, people);
	await opensRelease(page, cohort);
	await expect(page.locator('[data-refused]')).toHaveCount(0);
	await expect(page.locator('[data-reach=baseline] b')).toHaveText('60');
	await expect(page.getByRole('button', { name: 'CSV' })).toBeVisible();
});

test('nothing is passed on of fewer than ten people', async ({ page }) => {
	const cohort = await makesCohort(page, 'en');
	await keepsOutcomes(page, await answeredClass(cohort, 9));
	await opensRelease(page, cohort);
	await expect(page.locator('[data-refused=too-few]')).toContainText('fewer than 10 people');
	await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
});

for (const locale of LOCALES)
	test(`a report to pass on in ${locale} breaks no rule of axe and prints on one A4 page that says so`, async ({
		page
	}) => {
		const cohort = await makesCohort(page, locale);
		await keepsOutcomes(page, await answeredClass(cohort, 60));
		await page.goto(`/${locale}/trainer/release/#${cohort}`);
		await page.locator('main[data-live]').waitFor();
		expect(await page.locator('main').innerText()).not.toMatch(/\{\w+|NaN|undefined|report\.\w+\./);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wider).toBeLessThanOrEqual(0);
		}
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.sheet .reader')).toContainText('10');
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	});
