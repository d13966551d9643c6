import { expect, test, type Page } from '@playwright/test';
import { waitUntilKept } from '../support/wait-until-kept.ts';
import { startOwnServer } from '../support/own-server.ts';

const LEARNER_PAGES = [
	'/',
	'/en/',
	'/hi/',
	'/hi/help/',
	'/en/phone/',
	'/hi/learn/the-offer/',
	'/ur/tools/check-offer/'
];

/** The neutral page is on the screen and nothing of Safar is. */
async function expectNeutral(page: Page) {
	await page.waitForURL('**/clock/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d{1,2}:\d{2}/);
	await expect(page.locator('body')).not.toContainText('Safar');
	expect(await page.title()).not.toContain('Safar');
}

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

test('leaves when Shift is pressed three times', async ({ page }) => {
	await page.goto('/hi/help/');
	// Waits for the script by what it alone does: it marks the country that is shown.
	await expect(page.locator('[aria-current="true"]')).toBeVisible();
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await expectNeutral(page);
});

test('hides and silences before the touch has been dealt with', async ({ page }) => {
	await page.goto('/hi/help/');
	await expect(page.locator('[aria-current="true"]')).toBeVisible();
	const seen = await page.evaluate(() => {
		const order: string[] = [];
		addEventListener('leave', () =>
			order.push(document.documentElement.hidden ? 'hidden' : 'seen')
		);
		const exit = document.querySelector('a[data-exit]');
		if (exit instanceof HTMLElement) exit.click();
		return [...order, document.documentElement.hidden ? 'hidden' : 'seen'];
	});
	expect(seen).toEqual(['hidden', 'hidden']);
});

test('shows nothing of what was left, however often Back is pressed', async ({ page }) => {
	await page.goto('/');
	await page.goto('/hi/');
	await page.goto('/hi/help/');
	await page.locator('[data-country="np"]').click();
	await page.goto('/hi/phone/');
	await page.locator('a[data-exit]').click();
	await expectNeutral(page);
	for (let back = 0; back < 10; back += 1) {
		await page.goBack().catch(() => null);
		if (page.url() === 'about:blank') break;
		await expectNeutral(page);
	}
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
});
