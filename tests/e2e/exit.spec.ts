import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { expectNeutral, leavesFrom, watchLeaving } from '../support/exit-proof.ts';
import { startOwnServer } from '../support/own-server.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';

const LEARNER_PAGES = [
	'/',
	'/offline/',
	'/en/',
	'/hi/help/',
	'/en/phone/',
	'/en/calm/',
	'/hi/learn/the-offer/',
	'/bn/quiz/the-offer/',
	'/ne/path/school/',
	'/ur/tools/check-offer/',
	'/ur/calm/',
	'/hi/trainer/',
	'/hi/class/the-offer/',
	'/en/class/the-offer/#notes',
	'/ur/class/card/'
];

for (const path of LEARNER_PAGES) {
	test(`leaves ${path} by one touch in the top corner`, async ({ page }) => {
		await page.goto(path);
		const exit = page.locator('a[data-exit]');
		const box = await exit.boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(56);
		// The corner opposite the start of reading: the left one in Urdu.
		if (path.startsWith('/ur/')) expect(box?.x ?? Infinity).toBeLessThan(20);
		else expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(340);
		expect(box?.y).toBeLessThan(16);
		await exit.click();
		await expectNeutral(page);
	});
}

/** A few of the states of `npm run proof:exit`, which goes through 150 of them with and without a network. */
const STATES_EACH = 6;
for (const [place, locale] of LOCALES.entries()) {
	test(`is hidden and silent at once from any state, and stays away (${locale})`, async ({
		page
	}) => {
		await watchLeaving(page);
		await page.goto(`/${locale}/`);
		await waitUntilKept(page);
		for (let nth = 0; nth < STATES_EACH; nth += 1) {
			const seed = place * STATES_EACH + nth;
			const left = await leavesFrom(page, locale, seed, { offline: nth % 2 === 1, backs: 10 });
			expect(left, left.state).toMatchObject({
				hiddenInTask: true,
				soundsAfter: 0,
				restored: 0
			});
			expect(left.framesSeen ?? 0, left.state).toBe(0);
			if (left.answers !== null) expect(await answersKept(page)).toBe(left.answers);
		}
	});
}

test('silences in the same task what nothing on the page holds any more', async ({ page }) => {
	await page.goto('/en/help/');
	const state = await page.evaluate(async () => {
		const lost = new Audio(
			'data:audio/wav;base64,UklGRigAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQQAAACAgICA'
		);
		lost.loop = true;
		await lost.play();
		const before = lost.paused;
		document.querySelector<HTMLElement>('a[data-exit]')?.click();
		return [before, lost.paused];
	});
	expect(state).toEqual([false, true]);
	await expectNeutral(page);
});

test('who said No to being counted leaves no answer behind', async ({ page }) => {
	await page.goto('/en/quiz/the-offer/');
	await page.locator('a.face').first().click();
	await page.locator('main[data-live]').waitFor();
	await page.locator('a[data-exit]').click();
	await expectNeutral(page);
	expect(await answersKept(page)).toBe(0);
});

test('leaves from a sheet, which makes the bar of the page dead', async ({ page }) => {
	await page.goto('/ur/phone/');
	await page.locator('#privacy button').first().click();
	const exit = page.locator('dialog[open] a[data-exit]');
	const box = await exit.boundingBox();
	expect(box?.x ?? Infinity).toBeLessThan(20);
	expect(box?.y).toBeLessThan(16);
	await exit.click();
	await expectNeutral(page);
});

test('leaves with no network and nothing kept', async ({ browser }) => {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto('/hi/help/');
	await context.setOffline(true);
	await page.locator('a[data-exit]').click();
	await expect(page.locator('h1')).toHaveText(/\d{1,2}:\d{2}/);
	expect(new URL(page.url()).pathname).toBe('/clock/');
	expect(await page.locator('html').innerHTML()).not.toMatch(/safar/iu);
	await context.close();
});

test('leaves and stays away with the server killed', async ({ page }) => {
	const server = await startOwnServer();
	await page.goto(`${server.address}/hi/`);
	await waitUntilKept(page);
	await page.goto(`${server.address}/hi/help/`);
	await server.kill();
	await page.locator('a[data-exit]').click();
	await expectNeutral(page);
	await page.goBack();
	await expectNeutral(page);
});

test('welcomes who opens Safar again after leaving', async ({ page }) => {
	await page.goto('/hi/');
	await page.locator('a[data-exit]').click();
	await expectNeutral(page);
	await page.goto('/hi/');
	await expect(page.locator('main h1')).toBeVisible();
});

test('the neutral page speaks the language of the phone, keeps no tick and leads nowhere', async ({
	browser
}) => {
	for (const [locale, dir] of [
		['ur', 'rtl'],
		['bn', 'ltr'],
		['ta', 'ltr']
	] as const) {
		const context = await browser.newContext({
			locale: `${locale}-IN`,
			storageState: { cookies: [], origins: [] }
		});
		const page = await context.newPage();
		await page.goto('/clock/');
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		await expect(page.locator('html')).toHaveAttribute('lang', locale === 'ta' ? 'en' : locale);
		const box = page.locator('input').first();
		await box.check();
		await page.reload();
		await expect(box).not.toBeChecked();
		await expect(page.locator('a, [href*="manifest"], script[src], img')).toHaveCount(0);
		expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
		await context.close();
	}
});

test('covers the page while it is not looked at', async ({ page }) => {
	await page.goto('/en/help/');
	await expect(page.locator('[aria-current="true"]')).toBeVisible();
	const heading = page.locator('h1').first();
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
	});
	await expect(heading).toBeHidden();
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
		document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
	});
	await expect(heading).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the language, the stories, the numbers and the exit are there', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'हिन्दी' }).click();
		await expect(page.locator('a[href="/hi/path/school/"]')).toBeVisible();
		await page.goto('/hi/help/#bd');
		await expect(page.locator('#bd a[href="tel:999"]')).toBeVisible();
		await expect(page.locator('#in')).toBeHidden();
		await page.locator('a[data-exit]').click();
		await page.waitForURL('**/clock/');
	});

	test('a sensitive story opens, and leads to what Exit does', async ({ page }) => {
		await page.goto('/hi/learn/the-offer/');
		await page.locator('section.scene:visible a[href="/hi/calm/"]').click();
		await expect(page.locator('a[data-calm-on]')).toHaveAttribute('href', '/hi/');
	});
});

/** Answers of the quiz that is open in the database of this phone. */
function answersKept(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const open = indexedDB.open('safar');
				open.onerror = () => {
					reject(new Error('no database'));
				};
				open.onsuccess = () => {
					if (!open.result.objectStoreNames.contains('progress')) {
						open.result.close();
						resolve(0);
						return;
					}
					const quiz = open.result.transaction('progress').objectStore('progress').get('quiz');
					quiz.onsuccess = () => {
						const asked = JSON.stringify(quiz.result ?? null);
						open.result.close();
						resolve([...asked.matchAll(/"response":\{/g)].length);
					};
				};
			})
	);
}
