import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { builtPages } from '../support/built-pages.ts';
import { walksToAnEnding } from '../support/walk.ts';

/** What stands in the first storey of the road: the sign, and the card beside it. */
async function firstStop(page: Page) {
	const stop = page.locator('ol.road > li').first();
	const [sign, card] = await Promise.all([
		stop.locator('.sign').boundingBox(),
		stop.locator('a').boundingBox()
	]);
	if (sign === null || card === null) throw new Error('The road is not drawn.');
	return { sign, card };
}

/** The journey that this phone remembers, as it lies in the database. */
function journeyOf(page: Page): Promise<unknown> {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const opened = indexedDB.open('safar');
				opened.onsuccess = () => {
					const database = opened.result;
					if (!database.objectStoreNames.contains('progress')) {
						database.close();
						resolve(null);
						return;
					}
					const found = database.transaction('progress').objectStore('progress').get('journey');
					found.onsuccess = () => {
						database.close();
						resolve(found.result ?? null);
					};
				};
			})
	);
}

for (const locale of LOCALES) {
	test(`opens to a story in three taps, with a picture to tap each time (${locale})`, async ({
		page
	}) => {
		await page.goto('/');
		await page.locator(`a[href="/${locale}/"]`).tap();
		const who = page.locator('main .places a').first();
		await expect(who.locator('img')).toBeVisible();
		await who.tap();
		const next = page.locator('ol.road [aria-current=step] a');
		await expect(next.locator('img')).toBeInViewport();
		await expect(next.locator('.start')).toBeInViewport();
		await next.tap();
		await expect(page).toHaveURL(new RegExp(`/${locale}/learn/same-road/`, 'u'));
		await expect(page.locator('section.scene:visible h2')).toBeVisible();
	});
}

test('who goes abroad may start at once, or say first from which country', async ({ page }) => {
	await page.goto('/en/');
	await page.getByRole('link', { name: 'To work abroad' }).click();
	await expect(page.locator('ol.road [aria-current=step] a')).toHaveAttribute(
		'href',
		'/en/learn/the-offer/'
	);
	await expect(page.locator('ol.road a[href*="/learn/papers-"]')).toHaveCount(0);
	await page.getByRole('link', { name: 'Nepal' }).click();
	await expect(page).toHaveURL('/en/path/pre-departure-np/');
	await expect(page.locator('ol.road a[href*="/learn/papers-"]')).toHaveAttribute(
		'href',
		'/en/learn/papers-nepal/'
	);
});

test('every picture to tap has a voice beside it', async ({ page }) => {
	for (const path of ['/hi/', '/bn/who/helper/', '/ne/path/pre-departure/', '/ur/path/school/']) {
		await page.goto(path);
		const cards = page.locator('main :is(.choice, .country, .stop)');
		expect(await cards.count(), path).toBeGreaterThan(1);
		await expect(cards.locator('button')).toHaveCount(await cards.count());
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the roads lead to their stories and countries by plain links', async ({ page }) => {
		await page.goto('/hi/');
		await page.locator('a[href="/hi/path/pre-departure/"]').click();
		await page.locator('a[href="/hi/path/pre-departure-bd/"]').click();
		await page.locator('ol.road a[href="/hi/learn/papers-bangladesh/"]').click();
		await expect(page.locator('section.scene:visible')).toHaveCount(1);
	});

	test('everything can be found, with the card of each story', async ({ page }) => {
		await page.goto('/ne/all/');
		const stories = builtPages().filter((path) => /^\/ne\/learn\/[^/]+\/$/u.test(path));
		expect(stories.length).toBeGreaterThan(15);
		for (const path of stories) {
			await expect(page.locator(`a[href="${path}"]`)).toHaveCount(1);
			await expect(page.locator(`a[href="${path.replace('/learn/', '/card/')}"]`)).toHaveCount(1);
		}
		const tools = builtPages().filter((path) => /^\/ne\/tools\/[^/]+\/$/u.test(path));
		for (const path of tools) await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(1);
	});
});

test('the road runs at the start of the text: on the left in English, on the right in Urdu', async ({
	page
}) => {
	await page.goto('/en/path/school/');
	const english = await firstStop(page);
	expect(english.sign.x + english.sign.width).toBeLessThanOrEqual(english.card.x);
	await page.goto('/ur/path/school/');
	const urdu = await firstStop(page);
	expect(urdu.sign.x).toBeGreaterThanOrEqual(urdu.card.x + urdu.card.width);
});

test('remembers the road on this phone, and another one when it is chosen', async ({ page }) => {
	await page.goto('/en/path/school/');
	await expect.poll(() => journeyOf(page)).toMatchObject({ value: { path: 'school' } });
	await page.goto('/en/');
	await expect(page.locator('a[href="/en/path/school/"]', { hasText: 'Go on' })).toBeVisible();
	await page.locator('a[href="/en/who/helper/"]').click();
	await page.locator('a[href="/en/path/family/"]').click();
	await expect.poll(() => journeyOf(page)).toMatchObject({ value: { path: 'family' } });
	await page.getByRole('link', { name: 'Choose another road' }).click();
	await expect(page.locator('a[href="/en/path/family/"]', { hasText: 'Go on' })).toBeVisible();
	expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
});

test('marks a story that was heard to its end, and goes on at the next one', async ({ page }) => {
	await page.goto('/en/path/kiosk/');
	await expect.poll(() => journeyOf(page)).toMatchObject({ value: { path: 'kiosk' } });
	const stops = page.locator('ol.road > li');
	await expect(stops.first()).toHaveAttribute('aria-current', 'step');
	await page.goto('/en/learn/the-offer/station/');
	await page.locator('main[data-live]').waitFor();
	await walksToAnEnding(page);
	const back = page.locator('section.scene:visible a[href="/en/path/kiosk/"]');
	await expect(back).toBeVisible();
	await back.click();
	await expect(stops.nth(1).getByText('Done')).toBeVisible();
	await expect(stops.first()).toHaveAttribute('aria-current', 'step');
});

test('a private phone remembers no road', async ({ page }) => {
	await page.goto('/en/phone/');
	await page.evaluate(() => {
		localStorage.setItem('private', '1');
	});
	await page.goto('/en/path/school/');
	await page.waitForLoadState('networkidle');
	expect(await journeyOf(page)).toBeNull();
	await page.goto('/en/');
	await page.waitForLoadState('networkidle');
	await expect(page.getByText('Go on with your road')).toHaveCount(0);
});

for (const module of ['the-offer', 'a-proposal', 'work-in-my-country']) {
	test(`the two minutes of ${module} come to an ending in every language, with and without script`, async ({
		page,
		browser,
		baseURL
	}) => {
		const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: String(baseURL) });
		for (const locale of LOCALES) {
			await page.goto(`/${locale}/learn/${module}/station/`);
			await page.locator('main[data-live]').waitFor();
			await walksToAnEnding(page);
			await plain.goto(`/${locale}/learn/${module}/station/`);
			await walksToAnEnding(plain);
		}
		await plain.close();
	});
}

for (const locale of LOCALES) {
	test(`every card for the trainer is printed on one A4 page (${locale})`, async ({ page }) => {
		const cards = builtPages().filter((path) => path.startsWith(`/${locale}/card/`));
		expect(cards.length).toBeGreaterThan(15);
		for (const path of cards.filter((one) => one !== `/${locale}/card/`)) {
			await page.goto(path);
			await page.evaluate(() => document.fonts.ready);
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/gu), path).toHaveLength(1);
			// A4 in points, as Chromium rounds it.
			expect(pdf, path).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
		}
	});
}
