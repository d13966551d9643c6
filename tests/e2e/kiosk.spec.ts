import { expect, test, type Locator, type Page } from '@playwright/test';
import { startKioskBrowser } from '../support/kiosk-browser.ts';
import {
	answersAllAtKiosk,
	beginsStory,
	choosesLanguage,
	finishes,
	goesOn,
	hearsToTheEnd,
	kioskAt,
	kioskCounts,
	PIN,
	setsUpKiosk,
	touchesDigits
} from '../support/kiosk-walk.ts';
import { dumpsStorage } from '../support/storage-dump.ts';
import { waitUntilKept } from '../support/wait-until-kept.ts';

test.use({ viewport: { width: 1366, height: 768 } });

/** Every sound that the page begins, and whether any of them sounds now. */
async function watchesSounds(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const sounds: HTMLMediaElement[] = [];
		Object.assign(window, {
			soundsNow: () =>
				sounds.filter(({ paused, ended, src }) => !paused && !ended && src !== '').length
		});
		const play: unknown = Reflect.get(HTMLMediaElement.prototype, 'play');
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			sounds.push(this);
			if (typeof play !== 'function') throw new TypeError('This browser plays no sound.');
			const begun: unknown = Reflect.apply(play, this, []);
			return Promise.resolve(begun).then(() => undefined);
		};
	});
}

test('a visitor hears a story, answers, takes it along and is forgotten', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await setsUpKiosk(page);
	await waitUntilKept(page);
	const fresh = await dumpsStorage(page);

	await choosesLanguage(page, 'hi');
	expect(await page.locator('html').getAttribute('lang')).toBe('hi');
	await page.locator('[data-kiosk=help]').click();
	await expect(page.getByText('1098').first()).toBeVisible();
	expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
	await page.locator('[data-kiosk=back]').click();
	await beginsStory(page, 'the-offer/station');
	await hearsToTheEnd(page);
	expect(
		await page.locator('a[href]:not([href^="#"]):not([href^="/kiosk/"]):visible').count()
	).toBe(0);
	await goesOn(page);
	const answers = await answersAllAtKiosk(page);
	await page.evaluate(() => navigator.clipboard.writeText('what somebody left'));
	await finishes(page);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('');

	const counts = await kioskCounts(page);
	expect(counts).toMatchObject({
		'visit hi': 1,
		help: 1,
		'start the-offer/station': 1,
		'finish the-offer/station': 1
	});
	const given = Object.entries(counts).filter(([key]) => key.startsWith('answer '));
	expect(given.reduce((sum, [, count]) => sum + count, 0)).toBe(answers);
	expect(await dumpsStorage(page)).toEqual(fresh);
	await page.goBack().catch(() => null);
	if (page.url() !== 'about:blank') await expect(kioskAt(page, 'attract')).toBeVisible();
});

/** Quicker than life: but what is said aloud lasts as long as it lasts, and holds the time. */
async function passesUntilVisible(page: Page, shown: Locator): Promise<void> {
	await expect(async () => {
		await page.clock.fastForward(3000);
		expect(await shown.isVisible()).toBe(true);
	}).toPass({ timeout: 120_000, intervals: [50] });
}

test('somebody walks away: a warning at 45 seconds, the wipe at 60, with the sound', async ({
	page
}) => {
	await watchesSounds(page);
	await page.clock.install();
	await setsUpKiosk(page);
	await choosesLanguage(page, 'en');
	await page.locator('[data-kiosk=help]').click();
	await kioskAt(page, 'help').waitFor();
	// One line alone, instead of the whole screen; the time is held while it is said.
	await page.locator('.here .listen').first().click();
	const warning = page.locator('[data-idle]');
	await passesUntilVisible(page, warning);
	// However slow this machine is, no more than one second of the fifteen passes while it is looked at and touched.
	await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
	await expect(warning).toContainText('Are you still here?');

	// The touch itself takes the warning away, before a click could find it.
	await page.mouse.click(20, 300);
	await page.clock.resume();
	await expect(warning).toBeHidden();
	await expect(kioskAt(page, 'help')).toBeVisible();

	await passesUntilVisible(page, warning);
	await passesUntilVisible(page, kioskAt(page, 'attract'));
	await expect(warning).toBeHidden();
	const sounding: unknown = await page.evaluate('window.soundsNow()');
	expect(sounding).toBe(0);
});

test('there is no way out: no menu, mark, key, link, print or file', async ({ page, context }) => {
	await setsUpKiosk(page);
	await choosesLanguage(page, 'en');
	const downloads: string[] = [];
	page.on('download', (download) => downloads.push(download.suggestedFilename()));
	const refused = await page.evaluate(() => {
		const target = document.querySelector('h1') ?? document.body;
		const tries: Event[] = [
			...['contextmenu', 'dragstart', 'selectstart', 'copy', 'cut', 'paste', 'auxclick'].map(
				(name) => new Event(name, { bubbles: true, cancelable: true })
			),
			...['p', 's', 'w', 't', 'n', 'l', 'r', '+', '-', 'f', 'u', 'j'].map(
				(key) =>
					new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true })
			),
			...['F1', 'F5', 'F11', 'F12', 'Escape', 'Backspace', 'BrowserBack', 'ContextMenu'].map(
				(key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
			),
			new KeyboardEvent('keydown', {
				key: 'ArrowLeft',
				altKey: true,
				bubbles: true,
				cancelable: true
			}),
			new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true })
		];
		return tries.map((one) => {
			target.dispatchEvent(one);
			return one.defaultPrevented;
		});
	});
	expect(refused.every(Boolean)).toBe(true);
	for (const path of ['/en/', 'https://example.org/', 'tel:112', '/clock/']) {
		await page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			link.click();
			link.remove();
		}, path);
	}
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	expect(new URL(page.url()).pathname).toBe('/kiosk/en/');
	await expect(kioskAt(page, 'choose')).toBeVisible();
	expect(context.pages()).toHaveLength(1);
	expect(downloads).toEqual([]);
	const held = await page.locator('main h1').evaluate((title) => {
		const { userSelect, touchAction } = getComputedStyle(title);
		return { userSelect, touchAction };
	});
	expect(held).toEqual({ userSelect: 'none', touchAction: 'pan-y' });
	expect(await page.locator('a[data-exit]').count()).toBe(0);
});

test('an address in the middle of a visit leads to the loop', async ({ page }) => {
	await setsUpKiosk(page);
	for (const path of ['/kiosk/hi/', '/kiosk/en/staff/', '/kiosk/ur/the-offer--station/']) {
		await page.goto(path);
		await page.waitForURL('**/kiosk/');
		await kioskAt(page, 'attract').waitFor();
	}
});

test('the staff get in by the PIN, see counts and change what is told; wrong PINs shut the door over a restart', async ({
	page
}) => {
	await setsUpKiosk(page);
	await choosesLanguage(page, 'bn');
	await finishes(page);

	await page.locator('[data-kiosk=staff]').click();
	await touchesDigits(page, PIN);
	await kioskAt(page, 'staff').waitFor();
	await expect(page.locator('[data-counts]')).toContainText('Bangla');
	await expect(page.locator('[data-health]')).toContainText('Version');
	await page.getByRole('switch').first().click();
	await expect(page.getByRole('switch').first()).toHaveAttribute('aria-checked', 'false');
	await page.getByRole('button', { name: 'The counts as a code' }).click();
	await expect(page.locator('[data-code]')).toBeVisible();
	await page.getByRole('button', { name: 'Back to the visitors' }).click();
	await kioskAt(page, 'attract').waitFor();
	await choosesLanguage(page, 'en');
	await expect(page.locator('[data-story]')).toHaveCount(3);
	await finishes(page);

	await page.locator('[data-kiosk=staff]').click();
	for (let miss = 1; miss <= 3; miss += 1) {
		await touchesDigits(page, '000000');
		await expect(page.locator(`[data-pin=${miss < 3 ? 'wrong' : 'shut'}]`)).toBeVisible();
	}
	await page.goto('/kiosk/');
	await kioskAt(page, 'attract').waitFor();
	await page.locator('[data-kiosk=staff]').click();
	await expect(page.locator('[data-pin=shut]')).toBeVisible();
	await expect(page.getByRole('button', { name: '1', exact: true })).toBeDisabled();
});

test('it works with the network gone, from the second visitor on', async ({ page, context }) => {
	await setsUpKiosk(page);
	await waitUntilKept(page);
	await context.setOffline(true);
	await page.reload();
	await choosesLanguage(page, 'ur');
	expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
	await beginsStory(page, 'on-the-way');
	await finishes(page);
});

test('a visitor takes the story along by a code, which leads to it on the same site', async ({
	baseURL
}, info) => {
	// Another phone could not reach "localhost", so the box goes by a name here.
	const { port } = new URL(baseURL ?? '');
	const origin = `http://kiosk.safar.test:${port}`;
	const browser = await startKioskBrowser(info.outputPath('profile'), [
		'--host-resolver-rules=MAP kiosk.safar.test 127.0.0.1'
	]);
	try {
		const { page } = browser;
		await setsUpKiosk(page, origin);
		await choosesLanguage(page, 'ne');
		await beginsStory(page, 'the-offer/station');
		await hearsToTheEnd(page);
		await goesOn(page);
		await page.locator('[data-ask=no] button.face').click();
		const carried = await page.locator('[data-carries]').getAttribute('data-carries');
		expect(carried).toBe(`${origin}/ne/learn/the-offer/station/`);
		await expect(page.locator('[data-code]')).toBeVisible();
		await finishes(page);
		await page.goto(carried ?? '');
		await expect(page.locator('main.story')).toBeVisible();
	} finally {
		await browser.kill();
	}
});
