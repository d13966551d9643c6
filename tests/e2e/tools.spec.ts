import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openTool, PART_TOOLS, playTool } from '../support/play-tool.ts';

/** Every row of every table that this phone keeps, as text. A database that is not there is not made. */
function keptRows(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const known = await indexedDB.databases();
		if (!known.some(({ name }) => name === 'safar')) return '[]';
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('safar');
			open.onerror = () => {
				reject(new Error('the database cannot be opened'));
			};
			open.onsuccess = () => {
				resolve(open.result);
			};
		});
		const rows = await Promise.all(
			[...database.objectStoreNames].map(
				(table) =>
					new Promise<unknown[]>((resolve) => {
						const all = database.transaction(table).objectStore(table).getAll();
						all.onsuccess = () => {
							resolve(all.result);
						};
					})
			)
		);
		database.close();
		return JSON.stringify(rows.flat());
	});
}

for (const lang of ['en', 'ur']) {
	for (const tool of PART_TOOLS) {
		test(`${tool} is tapped to its result in ${lang}, and leaves no trace`, async ({ page }) => {
			const strangers: string[] = [];
			page.on('request', (request) => {
				const { pathname, origin } = new URL(request.url());
				const ours = origin === new URL(page.url()).origin || page.url() === 'about:blank';
				const asked = request.method() === 'GET' && request.postData() === null;
				if (!ours || !asked || new URL(request.url()).search !== '')
					if (!pathname.endsWith('service-worker.js')) strangers.push(request.url());
			});
			await openTool(page, lang, tool);
			const before = await page.evaluate(() => [history.length, location.href, document.cookie]);
			expect(await playTool(page, 1)).toBeGreaterThan(2);
			await expect(page.locator('#result-title')).not.toBeEmpty();
			// Whom to ask: a number that can be dialled, of the country that is tapped.
			await page.locator('.countries button').nth(1).click();
			await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
			await expect(page.locator('a[href="tel:1141"]')).toBeVisible();

			expect(await page.evaluate(() => [history.length, location.href, document.cookie])).toEqual(
				before
			);
			expect(await keptRows(page)).toBe('[]');
			expect(strangers).toEqual([]);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);
		});

		test(`${tool} is heard when it is touched in ${lang}`, async ({ page }) => {
			await openTool(page, lang, tool);
			const clip = page.waitForResponse(
				(response) => /\/narration\/clips\/[0-9a-f]{16}\.(?:ogg|mp3)$/.test(response.url()),
				{ timeout: 120_000 }
			);
			const first = page.locator('.screen .listen').first();
			await first.click();
			// The server makes a voice when it is first asked for.
			await expect(first).toHaveClass(/sounding/, { timeout: 120_000 });
			expect((await clip).ok()).toBe(true);
		});

		test(`${tool} fits one or two pages of A4 in ${lang}`, async ({ page }) => {
			await openTool(page, lang, tool);
			expect(await pagesOnPaper(page)).toBeLessThanOrEqual(2);
			await playTool(page, 1);
			expect(await pagesOnPaper(page)).toBeLessThanOrEqual(2);
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('.sheet h1')).toBeVisible();
			await expect(page.locator('main')).toBeHidden();
		});
	}
}

async function pagesOnPaper(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

test('the list is kept on this phone when it is asked for, and only as long', async ({ page }) => {
	await openTool(page, 'en', 'before-i-go');
	await page.locator('.options label').first().click();
	expect(await keptRows(page)).toBe('[]');
	await page.getByRole('switch').click();
	await expect.poll(() => keptRows(page)).toContain('passport');

	await openTool(page, 'ur', 'before-i-go');
	await expect(page.locator('.options input').first()).toBeChecked();
	await expect(page.getByRole('switch')).toBeChecked();
	await page.getByRole('switch').click();
	await expect.poll(() => keptRows(page)).toBe('[]');

	await openTool(page, 'en', 'before-i-go');
	await expect(page.locator('.options input').first()).not.toBeChecked();
});

test('"Forget everything" takes the list off this phone', async ({ page }) => {
	await openTool(page, 'en', 'check-in-plan');
	await page.getByRole('switch').click();
	await page.locator('.options label').first().click();
	await expect.poll(() => keptRows(page)).toContain('tool:check-in-plan');
	await page.goto('/en/phone/');
	await page.getByRole('button', { name: 'Forget everything on this phone', exact: true }).click();
	await page.getByRole('dialog').getByRole('button').last().click();
	await expect(page.locator('[role="status"]')).toBeVisible();
	await openTool(page, 'en', 'check-in-plan');
	await expect(page.getByRole('switch')).not.toBeChecked();
	await expect(page.locator('.options input:checked')).toHaveCount(0);
});

test('private mode offers nothing to be kept', async ({ page }) => {
	await page.goto('/en/phone/');
	await page.evaluate(() => {
		localStorage.setItem('private', '1');
	});
	await openTool(page, 'en', 'before-i-go');
	await expect(page.getByRole('switch')).toHaveCount(0);
	await page.locator('.options label').first().click();
	expect(await keptRows(page)).toBe('[]');
});

test('leaving hides what was tapped, and Back does not bring it back', async ({ page }) => {
	await page.goto('/en/tools/');
	await openTool(page, 'en', 'check-offer');
	await playTool(page, 0);
	await page.locator('a[data-exit]').click();
	await page.waitForURL('**/clock/');
	await page.goBack();
	await page.waitForURL('**/clock/');
	await expect(page.locator('#result-title')).toHaveCount(0);
});

for (const lang of ['en', 'ur']) {
	test(`a call is rehearsed to the numbers of each country in ${lang}`, async ({ page }) => {
		await page.goto(`/${lang}/tools/practise-call/`);
		await page.locator('main[data-live]').waitFor();
		const endings = await page
			.locator('section.scene:has(.take)')
			.evaluateAll((scenes) => scenes.map(({ id }) => id));
		expect(endings.length).toBe(5);
		for (const id of endings) {
			await page.goto(`/${lang}/tools/practise-call/#${id}`);
			await expect(page.locator(`#${id} a[href^="tel:"]`).first()).toBeVisible();
		}
		expect(await keptRows(page)).toBe('[]');
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const lang of ['en', 'ur']) {
		test(`every tool can be found and read in ${lang}`, async ({ page }) => {
			await page.goto(`/${lang}/tools/`);
			await expect(page.locator('.cards a')).toHaveCount(6);
			for (const tool of PART_TOOLS) {
				await page.goto(`/${lang}/tools/${tool}/`);
				expect(await page.locator('.plain h2').count()).toBeGreaterThan(4);
				await expect(page.locator(`main a[href="/${lang}/help/"]`)).toBeVisible();
			}
			await page.goto(`/${lang}/tools/check-offer/`);
			const answer = page.locator('.plain details:not(.why)').first();
			await answer.locator('summary').first().click();
			await expect(answer.locator('p').first()).toBeVisible();
		});
	}
});
