import { expect, test, type Page } from '@playwright/test';
import { answersAll } from '../support/walk.ts';

const SIX = [
	['fish', 'bus', 'key', 'drum'],
	['bus', 'fish', 'cup', 'ball'],
	['carrot', 'parrot', 'drum', 'key'],
	['ball', 'cup', 'umbrella', 'fish'],
	['sunflower', 'watermelon', 'butterfly', 'carrot'],
	['key', 'umbrella', 'sunflower', 'parrot']
] as const;

/** Everything that the phone keeps, as text. */
function dumps(page: Page): Promise<string> {
	return page.evaluate(
		() =>
			new Promise<string>((resolve, reject) => {
				const open = indexedDB.open('safar');
				open.onerror = () => {
					reject(new Error('no database'));
				};
				open.onsuccess = () => {
					const names = [...open.result.objectStoreNames];
					const rows: unknown[] = [];
					const read = open.result.transaction(names);
					for (const name of names) {
						const all = read.objectStore(name).getAll();
						all.onsuccess = () => {
							rows.push(all.result);
						};
					}
					read.oncomplete = () => {
						open.result.close();
						resolve(JSON.stringify(rows));
					};
				};
			})
	);
}

async function makesGroup(page: Page, lang: string, way: number): Promise<string> {
	await page.goto(`/${lang}/trainer/#new`);
	await page.locator('fieldset').nth(2).locator('label').nth(way).click();
	await expect(page.locator('input:not([type=radio]), textarea')).toHaveCount(0);
	await page.locator('main button.main').click();
	await expect(page).toHaveURL(/#[A-Z0-9]{8}$/);
	return new URL(page.url()).hash.slice(1);
}

async function opensWave(page: Page, lang: string, cohort: string, wave: string): Promise<void> {
	await page.goto(`/${lang}/trainer/#${cohort}`);
	await page.locator(`[data-wave=${wave}] button`).click();
	await expect(page.locator(`[data-wave=${wave}]`)).toHaveAttribute('data-state', 'open');
}

/** The next person takes the device, shows a ticket (or has none) and answers. */
async function answersWith(
	page: Page,
	lang: string,
	cohort: string,
	ticket: readonly string[] | null
): Promise<void> {
	await page.goto(`/${lang}/trainer/#${cohort}`);
	await page.locator('.actions button').first().click();
	await page.locator('button.face').first().click();
	await expect(page.locator('[data-picture]')).toHaveCount(12);
	// Nothing of the person before: no picture is chosen, and all can be.
	await expect(page.locator('[data-picture][aria-pressed=true]')).toHaveCount(0);
	if (ticket === null) await page.locator('section > button.quiet').click();
	else {
		for (const picture of ticket) await page.locator(`[data-picture=${picture}]`).click();
		await page.locator('section > button.main').click();
	}
	await answersAll(page);
}

for (const [lang, direction] of [
	['en', 'ltr'],
	['ur', 'rtl']
] as const) {
	test(`six people with picture tickets meet themselves again on one device (${lang})`, async ({
		page
	}) => {
		test.setTimeout(600_000);
		const cohort = await makesGroup(page, lang, 1);
		await expect(page.locator('html')).toHaveAttribute('dir', direction);
		await expect(page.locator('[data-spoken]')).toBeVisible();
		for (const ticket of SIX) await answersWith(page, lang, cohort, ticket);
		await opensWave(page, lang, cohort, 'endline');
		for (const ticket of SIX.slice(0, 4)) await answersWith(page, lang, cohort, ticket);
		const slipped = ['sunflower', 'watermelon', 'butterfly', 'drum'];
		await answersWith(page, lang, cohort, slipped);
		await answersWith(page, lang, cohort, null);
		expect(await dumps(page)).toContain('"code":"t');

		await page.goto(`/${lang}/trainer/report/#${cohort}`);
		const figure = (name: string) => page.locator(`[data-link=${name}][data-to=endline]`);
		await expect(figure('met')).toContainText('5 / 6 · 83');
		await expect(figure('off-one')).toHaveText('1');
		await expect(figure('ambiguous')).toHaveText('0');

		await page.goto(`/${lang}/trainer/#${cohort}`);
		await page.locator('[data-codes=held] button').click();
		await expect(page.locator('[data-codes=deleted]')).toBeVisible();
		const dump = await dumps(page);
		expect(dump).not.toContain('"code":"t');
		expect([...dump.matchAll(/"link":"([\w-]{22})"/g)]).toHaveLength(10);
		await page.goto(`/${lang}/trainer/report/#${cohort}`);
		await expect(figure('met')).toContainText('5 / 6 · 83');
		await expect(figure('off-one')).toHaveText('1');
	});

	test(`a phone joins by the address of the picture code, and is refused by wrong letters (${lang})`, async ({
		page,
		browser,
		baseURL
	}) => {
		test.setTimeout(300_000);
		await makesGroup(page, lang, 0);
		const spoken = (await page.locator('[data-spoken]').getAttribute('data-spoken')) ?? '';
		const own = await browser.newContext({ baseURL: baseURL ?? '' });
		const phone = await own.newPage();
		await phone.goto(`/${lang}/join/#${spoken}.1.${'0'.repeat(26)}`);
		await expect(phone).toHaveURL(/\/quiz\/[a-z-]+\/#baseline$/);
		await answersAll(phone);
		const dump = await dumps(phone);
		expect(dump).toContain(`"cohort":"${spoken.slice(0, 8)}"`);
		expect(dump).toMatch(/"setting":"own"/);
		expect(dump).toMatch(/"link":"[\w-]{22}"/);

		// The same phone is asked again for the endline, which is read out this time.
		await page.locator('[data-wave=endline] button').click();
		const later = page.locator(`[data-spoken]:not([data-spoken="${spoken}"])`);
		const letters = (await later.getAttribute('data-spoken')) ?? '';
		await phone.goto(`/${lang}/join/`);
		await phone.locator('[data-letter]').first().waitFor();
		const wrong = letters.startsWith('0') ? `1${letters.slice(1)}` : `0${letters.slice(1)}`;
		for (const letter of wrong) await phone.locator(`[data-letter="${letter}"]`).click();
		await expect(phone.locator('main [role=status], main [aria-live]').first()).toBeVisible();
		await expect(phone).toHaveURL(/\/join\/$/);
		for (const letter of letters) await phone.locator(`[data-letter="${letter}"]`).click();
		await expect(phone).toHaveURL(/#endline$/);
		await answersAll(phone);
		const links = [...(await dumps(phone)).matchAll(/"link":"([\w-]{22})"/g)].map(([, tag]) => tag);
		expect(new Set(links).size).toBe(1);
		await own.close();
	});

	test(`a wave that is closed takes no more answers and says so kindly (${lang})`, async ({
		page
	}) => {
		const cohort = await makesGroup(page, lang, 0);
		await page.locator('.actions button').first().click();
		await page.locator('button.face').first().waitFor();
		const quiz = page.url();
		await page.goto(`/${lang}/trainer/#${cohort}`);
		await page.locator('[data-wave=baseline] button').click();
		await expect(page.locator('[data-wave=baseline]')).toHaveAttribute('data-state', 'closed');
		await expect(page.locator('.actions button').first()).toBeDisabled();
		await page.goto(quiz);
		await expect(page.locator('[data-closed] h1')).toBeVisible();
		await expect(page.locator('button.face')).toHaveCount(0);
		await opensWave(page, lang, cohort, 'baseline');
		await page.goto(quiz);
		await expect(page.locator('button.face').first()).toBeVisible();
	});
}

test('a self-made code is tapped in six steps, and nothing of it stays to be read', async ({
	page
}) => {
	test.setTimeout(300_000);
	const cohort = await makesGroup(page, 'hi', 2);
	await page.locator('.actions button').first().click();
	await page.locator('button.face').first().click();
	for (const answer of ['k', 'p', '14', '2', 'a', 'girl-woman']) {
		await page.locator(`[data-answer="${answer}"]`).click();
		await page.locator('.bar button.main').click();
	}
	await answersAll(page);
	const dump = await dumps(page);
	expect(dump).toMatch(/"code":"c[\w-]{18}"/);
	expect(dump).not.toContain('girl-woman');
	await page.goto(`/hi/trainer/#${cohort}`);
	await expect(page.locator('[data-codes=held]')).toBeVisible();
});

test('slips are printed in whole sheets, and later ones are others', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => undefined;
	});
	const cohort = await makesGroup(page, 'en', 1);
	await page.goto(`/en/trainer/slips/#${cohort}`);
	await expect(page.locator('.slip')).toHaveCount(30);
	const slips = () =>
		page
			.locator('.slip')
			.evaluateAll((all) =>
				all.map((slip) => [...slip.querySelectorAll('img')].map(({ src }) => src).join(' '))
			);
	const first = await slips();
	expect(new Set(first).size).toBe(30);
	await page.locator('main button.main').click();
	await page.reload();
	await expect(page.locator('.slip')).toHaveCount(30);
	const second = await slips();
	expect(second.filter((slip) => first.includes(slip))).toEqual([]);
	await expect(page.locator('.sheet')).not.toContainText(/\d/);
});

test('a cohort is deleted after the trainer has seen how many answers go with it', async ({
	page
}) => {
	test.setTimeout(300_000);
	const cohort = await makesGroup(page, 'en', 3);
	await page.locator('.actions button').first().click();
	await answersAll(page);
	await page.goto(`/en/trainer/#${cohort}`);
	await page.getByRole('button', { name: 'Delete this cohort' }).click();
	await expect(page.locator('[data-at-stake="1"]')).toBeVisible();
	await page.getByRole('button', { name: 'Delete for good' }).click();
	await expect(page).toHaveURL(/#all$/);
	expect(await dumps(page)).not.toContain(cohort);
});
