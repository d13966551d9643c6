import { expect, test, type Page } from '@playwright/test';
import { waitUntilKept } from '../support/wait-until-kept.ts';

test.use({ storageState: { cookies: [], origins: [] } });

/** Everything that a browser lets a site keep, read through each of its doors. */
interface Dump {
	readonly local: Readonly<Record<string, string>>;
	readonly session: readonly string[];
	readonly cookies: string;
	readonly caches: readonly string[];
	readonly workers: number;
	readonly rows: Readonly<Record<string, number>>;
	readonly history: unknown;
}

function dump(page: Page): Promise<Dump> {
	return page.evaluate(async () => {
		const rows: Record<string, number> = {};
		for (const { name = '' } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onsuccess = () => {
					resolve(open.result);
				};
				open.onerror = () => {
					reject(new Error(name));
				};
			});
			for (const table of database.objectStoreNames) {
				const count = await new Promise<number>((resolve) => {
					const asked = database.transaction(table).objectStore(table).count();
					asked.onsuccess = () => {
						resolve(asked.result);
					};
				});
				if (count > 0) rows[table] = count;
			}
			database.close();
		}
		const state: unknown = history.state;
		return {
			local: { ...localStorage },
			// The router's own notes of how far a page was rolled have no names in them; they are counted apart.
			session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
			cookies: document.cookie,
			caches: await caches.keys(),
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			rows,
			history: state instanceof Object ? Object.keys(state).sort() : state
		};
	});
}

/** A story with its sound, a road, a tool and a language: what an evening with Safar leaves behind. */
async function spendsAnEvening(page: Page, lang: string): Promise<void> {
	await page.goto('/');
	await page.locator(`a[href="/${lang}/"]`).click();
	await page.locator(`a[href="/${lang}/path/school/"]`).first().click();
	await page.locator('ol.road').waitFor();
	await page.goto(`/${lang}/learn/the-offer/`);
	await page.locator('a[data-calm-on]').click();
	await page.locator('main[data-live]').waitFor();
	await page.locator('section.scene:visible a[href^="#"]:visible').last().click();
	await page.locator('[role=region] button.main').click();
	await expect(page.locator('[data-saying]').first()).toBeVisible();
	await page.goto(`/${lang}/tools/check-in-plan/`);
	await page.locator('.screen[data-live]').waitFor();
	await page.locator('.options label').first().click();
}

test('"Forget everything" leaves a phone like one that has never seen Safar', async ({ page }) => {
	await page.goto('/hi/phone/');
	// The script of the page writes into the history when it comes to life.
	await page.waitForFunction(() => history.state !== null);
	const fresh = { ...(await dump(page)), caches: [], workers: 0, rows: {} };
	await spendsAnEvening(page, 'hi');
	await waitUntilKept(page);
	await page.goto('/hi/phone/');
	await page.locator('#privacy button').first().click();
	const before = await dump(page);
	expect(before.caches.length).toBeGreaterThan(0);
	expect(before.rows).not.toEqual({});
	expect(Object.keys(before.local)).toEqual(expect.arrayContaining(['language', 'calm']));
	await page.locator('dialog[open] button').last().click();
	await expect(page.locator('[role="status"]')).toBeVisible();
	expect(await dump(page)).toEqual(fresh);
	// Nor does what was on its way come after it.
	await expect.poll(async () => (await dump(page)).caches).toEqual([]);
	await page.goto('/');
	await expect(page.locator('.language.again')).toHaveCount(0);
});

test('a private phone keeps its one word and nothing else of a whole evening', async ({ page }) => {
	await page.goto('/ur/phone/');
	await waitUntilKept(page);
	await page.getByRole('switch').first().click();
	await expect.poll(async () => (await dump(page)).workers).toBe(0);
	await spendsAnEvening(page, 'ur');
	await page.goto('/ur/quiz/the-offer/');
	await page.locator('a[data-calm-on]').click();
	await page.locator('a.face').first().click();
	await page.locator('main[data-live]').waitFor();
	const kept = await dump(page);
	expect(kept).toMatchObject({
		local: { private: '1' },
		session: [],
		cookies: '',
		caches: [],
		workers: 0,
		rows: {}
	});
	const tab = await page.evaluate(() => Object.keys(sessionStorage));
	expect(tab).toEqual([]);
});

test('the calm page comes once before the first sensitive page, and goes on to it', async ({
	page
}) => {
	await page.goto('/en/learn/papers-nepal/');
	await page.locator('main[data-live]').waitFor();
	// By its address, with the scene that it named.
	await page.goto('/en/learn/the-offer/#ask');
	await page.waitForURL('**/en/calm/#/en/learn/the-offer/#ask');
	await expect(page.locator('main [aria-label^="Listen"]').first()).toBeVisible();
	await page.locator('.try button').click();
	await expect(page.locator('button.clock')).toBeVisible();
	await page.locator('button.clock').click();
	await page.locator('a[data-calm-on]').click();
	await page.waitForURL('**/en/learn/the-offer/#ask');
	await page.locator('main[data-live]').waitFor();
	await page.goto('/en/learn/friend-online/');
	await page.locator('main[data-live]').waitFor();
	expect(new URL(page.url()).pathname).toBe('/en/learn/friend-online/');
});

test('the calm page comes before a sensitive page that is reached by a link, too, in its place of the history', async ({
	page
}) => {
	await page.goto('/bn/all/');
	await page.waitForFunction(() => history.state !== null);
	const before = await page.evaluate(() => history.length);
	await page
		.locator('a:is([href="/bn/learn/the-offer/"],[href="/bn/quiz/the-offer/"])')
		.first()
		.click();
	// To the questions first, or, tapped before the page knew who was asked already, to the story.
	await page.waitForURL(/\/bn\/calm\/#\/bn\/(?:quiz|learn)\/the-offer\/$/);
	const goal = new URL(page.url()).hash.slice(1);
	await page.locator('a[data-calm-on]').click();
	await page.waitForURL(`**${goal}`);
	expect(await page.evaluate(() => history.length)).toBe(before + 1);
});
