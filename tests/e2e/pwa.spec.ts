import { expect, test } from '@playwright/test';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { builtPages } from '../support/built-pages.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';
import { startOwnServer } from '../support/own-server.ts';

test.describe('on the second visit, with the server killed', () => {
	for (const locale of LOCALES) {
		test(`every page opens (${locale})`, async ({ page }) => {
			const pages = builtPages().filter((path) => path.startsWith(`/${locale}/`));
			expect(pages.length).toBeGreaterThan(1);
			const server = await startOwnServer();
			await page.goto(`${server.address}/${locale}/`);
			await waitUntilKept(page);
			await server.kill();
			for (const path of [...pages, '/', '/clock/']) {
				const answer = await page.goto(`${server.address}${path}`);
				expect(answer?.status(), path).toBe(200);
				await expect(page.locator('h1').first(), path).toBeAttached();
			}
		});
	}

	test('a page that was never kept gives way to the offline page, not to an error of the browser', async ({
		page
	}) => {
		const server = await startOwnServer();
		await page.goto(`${server.address}/`);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await server.kill();
		const answer = await page.goto(`${server.address}/no/such/page/`);
		expect(answer?.fromServiceWorker()).toBe(true);
		expect(await answer?.text()).toBe(
			await (await page.goto(`${server.address}/offline/`))?.text()
		);
	});

	test('an address without its last slash opens too', async ({ page }) => {
		const server = await startOwnServer();
		await page.goto(`${server.address}/hi/`);
		await waitUntilKept(page);
		await server.kill();
		expect((await page.goto(`${server.address}/hi`))?.status()).toBe(200);
	});
});

test('a phone that uses one language does not keep the other', async ({ page }) => {
	await page.goto('/hi/');
	await waitUntilKept(page);
	const caches = await page.evaluate(() => self.caches.keys());
	expect(caches).toContain('safar-language-hi');
	expect(caches).not.toContain('safar-language-en');
});
