import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { answeredClass, keepsOutcomes } from '../support/answered-class.ts';
import { makesCohort, walksToAnEnding } from '../support/walk.ts';

for (const locale of LOCALES)
	test(`the report in ${locale} speaks plainly, breaks no rule of axe, and prints on one A4 page`, async ({
		page
	}) => {
		const cohort = await makesCohort(page, locale);
		await keepsOutcomes(page, await answeredClass(cohort, 60));
		await page.goto(`/${locale}/trainer/report/#${cohort}`);
		const lead = page.locator('[data-lead]');
		await expect(lead).toBeVisible();
		expect(await lead.innerText()).toMatch(/\d/);
		await expect(page.locator('[data-change=endline]').first()).toContainText(/\d+/);
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

		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		expect(pdf).toMatch(/\/MediaBox\s*\[\s*0\s+0\s+59[45](?:\.\d+)?\s+84[12](?:\.\d+)?\s*\]/);
	});

test('every chart of the report has its numbers in a table beside it', async ({ page }) => {
	const cohort = await makesCohort(page, 'en');
	await keepsOutcomes(page, await answeredClass(cohort, 40));
	await page.goto(`/en/trainer/report/#${cohort}`);
	await expect(page.locator('[data-lead]')).toBeVisible();
	const figures = page.locator('[data-theme]');
	expect(await figures.count()).toBeGreaterThan(4);
	for (const figure of await figures.all()) {
		await expect(figure.locator('table tbody tr')).not.toHaveCount(0);
		expect(await figure.locator('svg[role=img]').first().getAttribute('aria-label')).toMatch(
			/table holds the same numbers/
		);
	}
});

test('choices of a story are counted for a cohort, without a path, and only after a yes', async ({
	page
}) => {
	const tallies = () =>
		page.evaluate(
			() =>
				new Promise<unknown[]>((resolve, reject) => {
					const request = indexedDB.open('safar');
					request.onerror = () => {
						reject(new Error('the database does not open'));
					};
					request.onsuccess = () => {
						const all = request.result.transaction('tallies').objectStore('tallies').getAll();
						all.onsuccess = () => {
							request.result.close();
							resolve(all.result);
						};
					};
				})
		);
	const cohort = await makesCohort(page, 'en');
	await page.locator('.actions button').first().click();
	await page.locator('button.face').first().click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.goto('/en/learn/the-offer/');
	await page.locator('main[data-live]').waitFor();
	await walksToAnEnding(page);
	await expect.poll(async () => (await tallies()).length).toBe(1);
	const [row] = await tallies();
	expect(row).toMatchObject({
		key: `${cohort}:the-offer`,
		schema: 1,
		value: { cohort, module: 'the-offer' }
	});
	expect(JSON.stringify(row)).not.toMatch(/trail|time|week|"order"/);
});
