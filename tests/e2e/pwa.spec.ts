import { expect, test } from '@playwright/test';
import { isKeptFrom } from '../../src/lib/domain/offline/index.ts';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { sampledPages } from '../support/sampled-pages.ts';
import { SMOKE_LOCALES } from '../../tools/test/smoke-locales.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';
import { hasSeenCalmPage } from '../support/calm-seen.ts';
import { startOwnServer } from '../support/own-server.ts';
import { keepAllPacks, lostClips, soundsToItsEnd } from '../support/kept-voice.ts';

test.describe('on the second visit, with the server killed', () => {
	for (const locale of LOCALES) {
		test(`every page opens (${locale})`, async ({ page }) => {
			await hasSeenCalmPage(page);
			// What a class sees is kept where classes are led: class.spec.ts.
			const pages = sampledPages().filter(
				(path) => path.startsWith(`/${locale}/`) && isKeptFrom(`/${locale}/`, path)
			);
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

	for (const locale of SMOKE_LOCALES) {
		test(`every voice that was kept sounds (${locale})`, async ({ browser }) => {
			test.slow();
			const server = await startOwnServer();
			const page = await browser.newPage({ baseURL: server.address });
			await hasSeenCalmPage(page);
			await page.goto(`/${locale}/learn/the-offer/`);
			await waitUntilKept(page);
			await keepAllPacks(page, locale);
			await server.kill();
			await page.goto(`/${locale}/learn/the-offer/`);
			for (const pack of ['the-offer', 'common']) {
				expect(await lostClips(page, pack, locale)).toEqual([]);
				expect(await soundsToItsEnd(page, pack, locale)).toBe(true);
			}
			await page.close();
		});
	}

	test('the pictures of a story are there', async ({ page }) => {
		const server = await startOwnServer();
		await hasSeenCalmPage(page);
		await page.goto(`${server.address}/en/learn/the-offer/`);
		await waitUntilKept(page);
		await server.kill();
		await page.reload();
		const broken = await page.evaluate(async () => {
			const pictures = [...document.querySelectorAll<HTMLImageElement>('img[src^="/pictures/"]')];
			const answers = await Promise.all(
				pictures.map(({ src }) =>
					fetch(src).then(
						({ ok }) => ok,
						() => false
					)
				)
			);
			return { shown: pictures.length, broken: answers.filter((ok) => !ok).length };
		});
		expect(broken.shown).toBeGreaterThan(5);
		expect(broken.broken).toBe(0);
	});

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

test('a new version waits, is offered between stories, and takes over at a tap', async ({
	page
}) => {
	// Another worker under the same address is what a phone sees after a release.
	let edition = 'old';
	const server = await startOwnServer();
	await page.context().route('**/service-worker.js', async (route) => {
		const answer = await route.fetch();
		await route.fulfill({ response: answer, body: `${await answer.text()}\n// ${edition}` });
	});
	await page.goto(`${server.address}/en/`);
	await waitUntilKept(page);
	edition = 'new';
	await hasSeenCalmPage(page);
	await page.goto(`${server.address}/en/learn/the-offer/`);
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
	});
	await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
	const offer = page.getByRole('status').getByRole('button');
	await expect(offer).toHaveCount(0);
	await page.goto(`${server.address}/en/`);
	await Promise.all([page.waitForEvent('load'), offer.click()]);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
	await server.kill();
});
