import { expect, test, type BrowserContext, type Page } from '@playwright/test';

/** One tap on a card of the assent, by its place: Yes, then No. */
async function assents(page: Page): Promise<void> {
	await page.locator('button.face').first().click();
	await expect(page.getByRole('progressbar')).toBeVisible();
}

/** What the device holds, read from its own database. */
function rowsOf(page: Page, table: 'progress' | 'outcomes'): Promise<unknown[]> {
	return page.evaluate(
		(name) =>
			new Promise<unknown[]>((resolve, reject) => {
				const open = indexedDB.open('safar');
				open.onerror = () => {
					reject(new Error('no database'));
				};
				open.onsuccess = () => {
					const all = open.result.transaction(name).objectStore(name).getAll();
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
				};
			}),
		table
	);
}

/** The browser throws the tab away: no event reaches the page. */
async function killsTab(context: BrowserContext, page: Page): Promise<Page> {
	const devtools = await context.newCDPSession(page);
	// Chromium tells of it as a crash, or now and then as a page that was closed.
	const gone = new Promise<void>((resolve) => {
		page.once('crash', () => {
			resolve();
		});
		page.once('close', () => {
			resolve();
		});
	});
	void devtools.send('Page.crash').catch(() => undefined);
	await gone;
	await page.close();
	return context.newPage();
}

for (const lang of ['en', 'hi']) {
	test(`keeps every answer when the tab is killed mid-quiz (${lang})`, async ({
		context,
		page
	}) => {
		const address = `/${lang}/quiz/the-offer/`;
		await page.goto(address);
		await assents(page);
		await page.keyboard.press('1');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
		const question = await page.locator('h1').innerText();
		await page.keyboard.press('2');
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
		const picked = await page
			.getByRole('radio')
			.nth(1)
			.evaluate((input) => input.closest('label')?.innerText);

		const again = await killsTab(context, page);
		await again.goto(address);
		await expect(again.locator('h1')).toHaveText(question);
		await expect(again.getByRole('radio').nth(1)).toBeChecked();
		expect(
			await again
				.getByRole('radio')
				.nth(1)
				.evaluate((input) => input.closest('label')?.innerText)
		).toBe(picked);
	});
}

test('a quiz done to its end is one record without a name, a time or a score', async ({ page }) => {
	await page.goto('/en/quiz/the-offer/');
	await assents(page);
	const road = page.getByRole('progressbar');
	const stations = Number(await road.getAttribute('aria-valuemax'));
	for (let station = 1; station <= stations; station++) {
		await expect(road).toHaveAttribute('aria-valuenow', String(station));
		await page.keyboard.press('1');
		await expect(page.locator('input').first()).toBeChecked();
		await page.keyboard.press('Enter');
	}
	await expect(road).toHaveCount(0);
	const outcomes = await rowsOf(page, 'outcomes');
	expect(outcomes).toHaveLength(1);
	const [outcome] = outcomes;
	expect(Object.keys(outcome instanceof Object ? outcome : {}).sort()).toEqual([
		'answers',
		'cohort',
		'content',
		'id',
		'instrument',
		'locale',
		'schema',
		'setting',
		'wave',
		'week'
	]);
});

test('a No leads to the story and leaves no trace', async ({ page }) => {
	await page.goto('/en/quiz/the-offer/');
	const no = page.locator('a.face').first();
	await expect(no).toBeVisible();
	await expect(no).toHaveAttribute('href', '/en/learn/the-offer/');
	expect(await rowsOf(page, 'progress')).toEqual([]);
	expect(await rowsOf(page, 'outcomes')).toEqual([]);
	await no.click();
	await expect(page).toHaveURL(/\/en\/learn\/the-offer\//);
	expect(await rowsOf(page, 'outcomes')).toEqual([]);
});

test('asks the questions after the story in the other form', async ({ page }) => {
	await page.goto('/en/quiz/the-offer/');
	await assents(page);
	const road = page.getByRole('progressbar');
	const stations = Number(await road.getAttribute('aria-valuemax'));
	for (let station = 1; station <= stations; station++) {
		await expect(road).toHaveAttribute('aria-valuenow', String(station));
		await page.locator('.bar button').nth(2).click();
	}
	await expect(road).toHaveCount(0);
	await page.goto('/en/quiz/the-offer/#endline');
	await page.reload();
	await expect(road).toBeVisible();
	const rows = JSON.stringify([
		...(await rowsOf(page, 'outcomes')),
		...(await rowsOf(page, 'progress'))
	]);
	expect(rows).toMatch(/"form":"A"/);
	expect(rows).toMatch(/"form":"B"/);
});
