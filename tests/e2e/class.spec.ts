import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type Page } from '@playwright/test';
import { makeScene } from '../../tools/answer-cards/scene.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import { writeGreyFilm } from '../support/film.ts';
import { startOwnServer } from '../support/own-server.ts';
import { steadyNumbers } from '../support/sample-outcomes.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';

const PROJECTOR = { width: 1366, height: 768 };

/** The big screen, begun without the voice: captions go on by keys. */
async function begins(page: Page, locale: string): Promise<void> {
	await page.goto(`/${locale}/class/the-offer/`);
	await page.locator('main[data-live]').waitFor();
	await page.keyboard.press('m');
	await page.keyboard.press('PageDown');
	await expect(page.locator('main')).toHaveAttribute('data-beat', 'title');
}

async function goesOnTo(page: Page, phase: string, key: string): Promise<void> {
	for (let press = 0; press < 20; press += 1) {
		if ((await page.locator('main').getAttribute('data-phase')) === phase) return;
		await standsWhole(page);
		await page.keyboard.press(key);
	}
	await expect(page.locator('main')).toHaveAttribute('data-phase', phase);
}

/** Nothing is cut off, and nothing has to be rolled. Words are fitted into their box after they are drawn. */
async function standsWhole(page: Page): Promise<void> {
	const over = () =>
		page.evaluate(() => {
			const box = document.querySelector('.words, .board');
			return {
				down: Math.max(0, (box?.scrollHeight ?? 0) - (box?.clientHeight ?? 0) - 1),
				across: Math.max(0, (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0) - 1),
				page: document.documentElement.scrollHeight - innerHeight
			};
		});
	await expect.poll(over).toEqual({ down: 0, across: 0, page: 0 });
}

for (const locale of ['en', 'ur'] as const) {
	test(`a class goes a whole way by keys, a vote decides, and the second window follows and leads (${locale})`, async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({
			viewport: PROJECTOR,
			...(baseURL === undefined ? {} : { baseURL })
		});
		const page = await context.newPage();
		const broken: string[] = [];
		page.on('pageerror', ({ message }) => broken.push(message));
		await begins(page, locale);
		const screen = page.locator('main');
		const notes = await context.newPage();
		await notes.setViewportSize({ width: 1280, height: 800 });
		await notes.goto(`/${locale}/class/the-offer/#notes`);
		await expect(notes.locator('main[data-near]')).toHaveAttribute('data-scene', 'hotel');
		expect((await new AxeBuilder({ page: notes }).analyze()).violations).toEqual([]);
		const remote = notes.locator('.remote');

		// On with the keys of a clicker, and with the arrow that points forward where people read.
		const forward = locale === 'ur' ? 'ArrowLeft' : 'ArrowRight';
		await page.keyboard.press(forward);
		await expect(screen).toHaveAttribute('data-beat', 'note');
		await page.keyboard.press('PageDown');
		await expect(screen).toHaveAttribute('data-beat', 'line');
		await expect(remote).toHaveAttribute('data-beat', '2');
		if (locale === 'en') {
			const share = await page.locator('p.line').evaluate((line) => {
				const probe = document.createElement('span');
				probe.style.cssText = 'display:block;width:1ex';
				line.append(probe);
				const { width } = probe.getBoundingClientRect();
				probe.remove();
				return width / innerHeight;
			});
			// Read from 6 m: a small letter is a thirtieth of the picture's height.
			expect(share).toBeGreaterThanOrEqual(1 / 30);
		}

		// Time to think, lengthened and ended from the second window.
		await goesOnTo(page, 'thinking', 'PageDown');
		await expect(remote).toHaveAttribute('data-phase', 'thinking');
		await remote.locator('.ways button').nth(2).click();
		await expect
			.poll(async () => Number(await remote.locator('.clock').getAttribute('data-left')))
			.toBeGreaterThan(60);
		await remote.locator('button.main').click();
		await expect(screen).toHaveAttribute('data-phase', 'choosing');
		await standsWhole(page);

		// A clicker's key for the dark screen decides nothing.
		await page.keyboard.press('.');
		await expect(page.locator('.blank')).toBeVisible();
		await page.keyboard.press('.');
		await expect(page.locator('.blank')).toHaveCount(0);

		await page.keyboard.press('v');
		for (const key of ['1', '2', '2']) await page.keyboard.press(key);
		await expect(remote.locator('[data-votes]')).toHaveText([/1/, /2/, /0/]);
		await remote.locator('li').first().locator('button').nth(1).click();
		await expect(page.locator('[data-votes]').first()).toHaveAttribute('data-votes', '2');
		await standsWhole(page);
		await page.keyboard.press('PageDown');
		// Two and two: whoever leads chooses between them.
		await expect(screen).toHaveAttribute('data-phase', 'result');
		await standsWhole(page);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		await page.keyboard.press('2');
		await expect(screen).toHaveAttribute('data-scene', 'ask');
		await expect(notes.locator('main')).toHaveAttribute('data-scene', 'ask');

		for (let scene = 0; scene < 20; scene += 1) {
			await goesOnTo(page, 'choosing', 'PageDown').catch(() => undefined);
			if ((await screen.getAttribute('data-phase')) === 'end') break;
			await page.keyboard.press('2');
		}
		await expect(screen).toHaveAttribute('data-phase', 'end');
		await standsWhole(page);
		await page.locator('.words button').first().click();
		await expect(screen).toHaveAttribute('data-phase', 'choosing');

		// Nothing of a class is kept: the one word is of the calm page, which this phone has seen.
		const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
		expect(kept).toEqual({ calm: '1' });
		expect(broken).toEqual([]);
		await context.close();
	});
}

test('cards that a class holds up are counted by the camera, and a hand puts a number right', async ({
	baseURL
}, info) => {
	const film = info.outputPath('cards.y4m');
	const wishes = {
		width: 1280,
		height: 720,
		cards: 12,
		side: [0.18, 0.2],
		distance: [2, 4.5],
		light: 1,
		motion: 1,
		blur: 0.6
	} as const;
	const scene = makeScene(wishes, steadyNumbers(7));
	writeGreyFilm([scene.photograph(), scene.photograph()], film);
	const held = [0, 1, 2].map(
		(place) => scene.placed.filter(({ answer }) => answer === place).length
	);
	const launch = await chromiumLaunch();
	const camera = [
		'--use-fake-ui-for-media-stream',
		'--use-fake-device-for-media-stream',
		`--use-file-for-fake-video-capture=${film}`
	];
	const laptop = await chromium.launch({ ...launch, args: [...launch.args, ...camera] });
	try {
		const page = await laptop.newPage({
			viewport: PROJECTOR,
			...(baseURL === undefined ? {} : { baseURL })
		});
		await begins(page, 'hi');
		await goesOnTo(page, 'choosing', 'PageDown');
		await page.keyboard.press('v');
		await page.locator('.foot button').click();
		await expect(page.locator('video')).toBeVisible();
		const counts = async () =>
			(
				await page
					.locator('[data-votes]')
					.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-votes')))
			).map(Number);
		const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
		await expect
			.poll(async () => total(await counts()), { timeout: 90_000 })
			.toBeGreaterThanOrEqual(total(held) - 1);
		const read = await counts();
		for (const [place, count] of read.entries())
			expect(count).toBeLessThanOrEqual(held[place] ?? 0);
		await page.locator('[data-votes] button.more').first().click();
		await expect(page.locator('video')).toHaveCount(0);
		expect(total(await counts())).toBeGreaterThanOrEqual(total(read) + 1);
	} finally {
		await laptop.close();
	}
});

test('the notes are on the trainer’s own phone, and a learner’s phone is a card, without a network', async ({
	page
}) => {
	const server = await startOwnServer();
	await page.goto(`${server.address}/bn/class/the-offer/#notes`);
	await waitUntilKept(page);
	await server.kill();
	await page.reload();
	await expect(page.locator('[data-notes-of]')).toHaveCount(18);
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await page.goto(`${server.address}/bn/class/card/`);
	const card = page.locator('main');
	await page.getByRole('button', { name: 'C', exact: true }).click();
	await expect(card).toHaveAttribute('data-answer', 'C');
	const before = await card.getAttribute('data-card');
	await page.locator('.number button').last().click();
	await expect(card).not.toHaveAttribute('data-card', before ?? '');
});
