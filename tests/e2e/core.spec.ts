import { expect, test, type Page } from '@playwright/test';
import { answersAll } from '../support/walk.ts';

interface Row {
	readonly cohort: string | null;
	readonly instrument: { readonly id: string; readonly version: number; readonly form: string };
	readonly wave: string;
	readonly setting: string;
	readonly link?: string;
	readonly answers: readonly { readonly item: string }[];
}

const COHORT = '7H4K2MQX';

/** The device goes round in a cohort of Nepal, as a trainer's phone has written it. */
async function goesRoundInNepal(page: Page): Promise<void> {
	await page.evaluate(
		(code) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('safar');
				open.onerror = () => {
					reject(new Error('no database'));
				};
				open.onsuccess = () => {
					const change = open.result.transaction(['cohorts', 'settings'], 'readwrite');
					change.objectStore('cohorts').put({
						key: code,
						schema: 2,
						value: {
							code,
							linkKey: 'ab'.repeat(32),
							created: '2026-W47',
							programme: 'pre-departure',
							country: 'np'
						}
					});
					change.objectStore('settings').put({ key: 'activeCohort', schema: 1, value: code });
					change.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			}),
		COHORT
	);
}

function outcomesOf(page: Page): Promise<Row[]> {
	return page.evaluate(
		() =>
			new Promise<Row[]>((resolve, reject) => {
				const open = indexedDB.open('safar');
				open.onerror = () => {
					reject(new Error('no database'));
				};
				open.onsuccess = () => {
					const all = open.result.transaction('outcomes').objectStore('outcomes').getAll();
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
				};
			})
	);
}

for (const [lang, direction] of [
	['hi', 'ltr'],
	['ur', 'rtl']
] as const) {
	test(`asks a cohort of Nepal the core questions at a wave (${lang})`, async ({ page }) => {
		const address = `/${lang}/quiz/core/#baseline`;
		await page.goto(address);
		await expect(page.locator('button.face').first()).toBeVisible();
		await goesRoundInNepal(page);
		await page.reload();
		await expect(page.locator('html')).toHaveAttribute('dir', direction);
		// A No leads home: no story stands behind these questions.
		await expect(page.locator('a.face').first()).toHaveAttribute('href', `/${lang}/`);
		await answersAll(page);
		await expect(page.getByRole('progressbar')).toHaveCount(0);

		const [outcome, ...others] = await outcomesOf(page);
		expect(others).toEqual([]);
		expect(outcome).toMatchObject({
			cohort: COHORT,
			wave: 'baseline',
			setting: 'shared',
			instrument: { id: 'core', version: 1 }
		});
		expect(outcome?.link).toMatch(/^[\w-]{22}$/);
		const asked = [...new Set(outcome?.answers.map(({ item }) => item.replace(/-[ab]$/, '')))];
		expect(asked).toEqual(
			expect.arrayContaining(['papers-np-passport', 'papers-np-fee', 'core-number-np'])
		);
		expect(asked).toHaveLength(23);

		// At the next wave the other form, and the device asks first who holds it.
		await page.goto(`/${lang}/quiz/core/#followup`);
		await page.reload();
		await page.locator('button.face').first().click();
		await answersAll(page);
		const forms = (await outcomesOf(page)).map(({ wave, instrument }) => [wave, instrument.form]);
		expect(new Map(forms.map(([wave, form]) => [wave, form])).size).toBe(2);
		expect(new Set(forms.map(([, form]) => form))).toEqual(new Set(['A', 'B']));
	});
}

test('the short form of a kiosk counts four answers of each person and follows nobody', async ({
	page
}) => {
	await page.goto('/hi/quiz/core-short/');
	for (let person = 1; person <= 2; person += 1) {
		await answersAll(page);
		await expect(page.getByRole('progressbar')).toHaveCount(0);
		await expect.poll(async () => (await outcomesOf(page)).length).toBe(person);
		await page.reload();
	}
	for (const outcome of await outcomesOf(page)) {
		expect(outcome).toMatchObject({
			setting: 'kiosk',
			wave: 'endline',
			instrument: { id: 'core-short' }
		});
		expect(outcome).not.toHaveProperty('link');
		expect(new Set(outcome.answers.map(({ item }) => item)).size).toBe(4);
	}
});
