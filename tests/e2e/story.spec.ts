import { expect, test, type Page } from '@playwright/test';

const STORY = '/en/learn/the-offer/';

/** The scene that a person sees; there is always exactly one. */
const sceneOnScreen = (page: Page) => page.locator('section.scene:visible');

const live = (page: Page) => page.locator('main[data-live]');

async function openLive(page: Page, address = STORY) {
	await page.goto(address);
	await live(page).waitFor();
}

/** Fragments that the links of a scene lead to, as they stand in the page. */
function waysOn(page: Page, scene: string) {
	return page
		.locator(`section[id="${scene}"] a[href^="#"]`)
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
}

/** What the phone keeps. A database that is not there yet is not opened: that would make an empty one. */
function keptPlaces(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const known = await indexedDB.databases();
		if (!known.some(({ name }) => name === 'safar')) return '';
		return new Promise<string>((resolve, reject) => {
			const open = indexedDB.open('safar');
			open.onerror = () => {
				reject(new Error('the database cannot be opened'));
			};
			open.onsuccess = () => {
				const rows = open.result.transaction('progress').objectStore('progress').getAll();
				rows.onsuccess = () => {
					open.result.close();
					resolve(JSON.stringify(rows.result));
				};
			};
		});
	});
}

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('every scene is reached by links, and every ending has numbers to call', async ({
		page
	}) => {
		await page.goto(STORY);
		const all = await page
			.locator('section.scene')
			.evaluateAll((scenes) => scenes.map(({ id }) => id));
		const [first = ''] = all;
		await expect(sceneOnScreen(page)).toHaveAttribute('id', first);

		const reached = new Set([first]);
		let endings = 0;
		for (const scene of reached) {
			await page.goto(`${STORY}#${scene}`);
			await expect(sceneOnScreen(page)).toHaveCount(1);
			await expect(sceneOnScreen(page)).toHaveAttribute('id', scene);
			for (const to of await waysOn(page, scene)) reached.add(to);
			const isEnding = await sceneOnScreen(page).locator('.take').count();
			if (isEnding === 0) continue;
			endings += 1;
			expect(await sceneOnScreen(page).locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
		}
		expect([...reached].sort()).toEqual([...all].sort());
		expect(endings).toBeGreaterThan(0);
	});

	test('a choice shows its consequence, and the way out is a plain link', async ({ page }) => {
		await page.goto(STORY);
		const choice = sceneOnScreen(page).locator('.card a').first();
		const to = await choice.getAttribute('href');
		await choice.click();
		await expect(sceneOnScreen(page)).toHaveAttribute('id', to?.slice(1) ?? '');
		await expect(page.locator('a[data-exit]')).toHaveAttribute('href', '/clock/');
	});

	test('a content note stands before the story, and the way round on the part itself', async ({
		page
	}) => {
		await page.goto(STORY);
		await expect(sceneOnScreen(page).locator('.notice')).toBeVisible();
		await page.goto(`${STORY}#raju`);
		await sceneOnScreen(page).getByRole('link', { name: 'Skip this part' }).click();
		await expect(sceneOnScreen(page)).toHaveAttribute('id', 'licensed');
	});
});

test('a tap before the script has come shows its scene, and the script adopts it', async ({
	page
}) => {
	const held = Promise.withResolvers<undefined>();
	await page.route('**/*.js', async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto(STORY, { waitUntil: 'commit' });
	const choice = sceneOnScreen(page).locator('.card a').nth(1);
	const to = (await choice.getAttribute('href'))?.slice(1) ?? '';
	await choice.click();
	await expect(sceneOnScreen(page)).toHaveAttribute('id', to);
	await expect(live(page)).toHaveCount(0);

	held.resolve(undefined);
	await live(page).waitFor();
	await expect(sceneOnScreen(page)).toHaveAttribute('id', to);
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await expect(sceneOnScreen(page)).toHaveAttribute('id', 'hotel');
});

test('whoever asks at the content note never comes to the part it tells of, and misses nothing else', async ({
	page
}) => {
	await openLive(page);
	await page.getByRole('switch', { name: 'Skip that part when it comes' }).click();
	for (const scene of ['ask', 'family', 'shanti', 'spa', 'nisha']) {
		await page.keyboard.press('2');
		await expect(sceneOnScreen(page)).toHaveAttribute('id', scene);
	}
	await expect(page.locator('section#nisha a[href="#raju"]')).toBeHidden();
	await page.locator('section#nisha a[href="#licensed"]').click();
	await expect(sceneOnScreen(page)).toHaveAttribute('id', 'licensed');
});

test('another language stays in the same scene, in both directions of reading', async ({
	page
}) => {
	await openLive(page);
	await page.keyboard.press('2');
	await expect(sceneOnScreen(page)).toHaveAttribute('id', 'ask');
	for (const [name, lang, direction] of [
		['اردو', 'ur', 'rtl'],
		['বাংলা', 'bn', 'ltr'],
		['English', 'en', 'ltr']
	] as const) {
		await page.locator('nav a[href="/#/learn/the-offer/"]').click();
		await page.locator(`a.face[href="/${lang}/learn/the-offer/"]`, { hasText: name }).click();
		await expect(page).toHaveURL(new RegExp(`/${lang}/learn/the-offer/#ask$`, 'u'));
		await live(page).waitFor();
		await expect(sceneOnScreen(page)).toHaveAttribute('id', 'ask');
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page.locator('html')).toHaveAttribute('dir', direction);
	}
});

test('choices leave one place in the history, and a reload finds the scene', async ({ page }) => {
	await openLive(page);
	const places = await page.evaluate(() => history.length);
	await sceneOnScreen(page).locator('.card a').nth(1).click();
	await sceneOnScreen(page).locator('.card a').first().click();
	await expect(page).toHaveURL(/#family$/u);
	expect(await page.evaluate(() => history.length)).toBe(places);
	await page.reload();
	await live(page).waitFor();
	await expect(sceneOnScreen(page)).toHaveAttribute('id', 'family');
});

test('the story goes on in the same scene after the tab was closed', async ({ page, context }) => {
	await openLive(page);
	await sceneOnScreen(page).locator('.card a').nth(1).click();
	await expect(page).toHaveURL(/#ask$/u);
	await expect.poll(() => keptPlaces(page)).toContain('"scene":"ask"');
	await page.close();
	const again = await context.newPage();
	await openLive(again);
	await expect(sceneOnScreen(again)).toHaveAttribute('id', 'ask');
});

test('the keyboard alone leads through a story and back', async ({ page }) => {
	await openLive(page);
	await page.keyboard.press('2');
	await expect(sceneOnScreen(page)).toHaveAttribute('id', 'ask');
	await expect(page.locator('section#ask h2')).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(sceneOnScreen(page)).toHaveAttribute('id', 'hotel');
	// The first cards of two scenes lead to each other, so this way takes the second ones.
	for (const scene of ['ask', 'family', 'shanti', 'spa', 'nisha', 'licensed', 'check', 'stay']) {
		await page.keyboard.press('2');
		await expect(sceneOnScreen(page)).toHaveAttribute('id', scene);
	}
	await expect(sceneOnScreen(page).locator('.take')).toBeVisible();
});

test('the voice is heard to its end and goes on to the next line', async ({ page }) => {
	// The first clips may have to be rendered before they can be heard.
	test.setTimeout(120_000);
	const clips: string[] = [];
	page.on('response', (response) => {
		if (/\/narration\/clips\/.*\.(ogg|mp3)$/u.test(response.url()) && response.ok())
			clips.push(response.url());
	});
	await openLive(page);
	await page.getByRole('button', { name: 'Listen', exact: true }).click();
	await expect(page.locator('section#hotel h2')).toHaveAttribute('data-saying', '');
	await expect(page.locator('[data-says="story.content-note"]')).toHaveAttribute(
		'data-saying',
		'',
		{ timeout: 60_000 }
	);
	await expect.poll(() => page.evaluate(() => CSS.highlights.has('saying'))).toBe(true);
	await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
	expect(clips.length).toBeGreaterThan(1);
});

test('the voice of a scene is silent when another scene is shown', async ({ page }) => {
	await openLive(page);
	await page.getByRole('button', { name: 'Listen', exact: true }).click();
	await expect(page.locator('section#hotel [data-saying]')).toHaveCount(1);
	await sceneOnScreen(page).locator('.card a').nth(1).click();
	await expect(page.locator('section#hotel [data-saying]')).toHaveCount(0);
	await expect(page.locator('section#ask [data-saying]')).toHaveCount(1);
});

test('from right to left the page mirrors and nothing runs off its side', async ({ page }) => {
	await openLive(page);
	const exit = page.locator('a[data-exit]');
	const before = await exit.boundingBox();
	await page.locator('html').evaluate((html) => {
		html.setAttribute('dir', 'rtl');
	});
	const after = await exit.boundingBox();
	expect(before?.x ?? 0).toBeGreaterThan(180);
	expect(after?.x ?? 999).toBeLessThan(60);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBe(0);
});

test('where pictures are off, each scene tells what its picture shows', async ({ page }) => {
	await page.route('**/pictures/**', (route) => route.abort());
	await openLive(page);
	await sceneOnScreen(page).locator('figcaption summary').click();
	await expect(page.locator('[data-says="hotel.alt"]')).toBeVisible();
});

test('a scene that is opened by its address runs without an error, and its address stays', async ({
	page
}) => {
	const problems: string[] = [];
	page.on('pageerror', ({ message }) => problems.push(message));
	await page.goto('/hi/learn/the-offer/#go');
	await page.locator('main[data-live]').waitFor();
	await expect(page.locator('#go')).toBeVisible();
	await page.locator('#go a[href="#hotel"]').first().click();
	await expect(page).toHaveURL(/#hotel$/);
	expect(problems).toEqual([]);
});

test('no scene is wider than a small phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 568 });
	await page.goto('/hi/learn/the-offer/');
	await page.locator('main[data-live]').waitFor();
	const ids = await page.locator('section.scene').evaluateAll((all) => all.map(({ id }) => id));
	const tooWide: string[] = [];
	for (const id of ids) {
		await page.evaluate((scene) => (location.hash = scene), id);
		await expect(page.locator(`[id="${id}"]`)).toBeVisible();
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		if (width > 320) tooWide.push(`${id}: ${String(width)}`);
	}
	expect(tooWide).toEqual([]);
});
