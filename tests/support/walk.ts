import { expect, type Page } from '@playwright/test';

/** Makes a cohort on this device; its code. */
export async function makesCohort(page: Page, locale: string): Promise<string> {
	await page.goto(`/${locale}/trainer/`);
	await page.locator('main a.main').click();
	await page.locator('main button.main').click();
	await expect(page).toHaveURL(/#[A-Z0-9]{8}$/);
	return new URL(page.url()).hash.slice(1);
}

/** Answers every question, the first option each time, until the thanks. Agrees first where that is asked. */
export async function answersAll(page: Page): Promise<void> {
	const yes = page.locator('button.face').first();
	const road = page.getByRole('progressbar');
	// What asked before may still stand there for a moment: so whether to agree is looked at again.
	await expect(async () => {
		if (!(await road.isVisible())) await yes.click({ timeout: 2_000 });
		await expect(road).toBeVisible({ timeout: 2_000 });
	}).toPass();
	const stations = Number(await road.getAttribute('aria-valuemax'));
	for (let station = 1; station <= stations; station += 1) {
		await expect(road).toHaveAttribute('aria-valuenow', String(station));
		await page.keyboard.press('1');
		await expect(page.locator('input').first()).toBeChecked();
		await page.keyboard.press('Enter');
	}
	await expect(road).toHaveCount(0);
}

/** Listens until the voice has come to the end of one line and begun the next. */
export async function hearsALine(page: Page): Promise<void> {
	const spoken = page.locator('section.scene:visible [data-saying]').first();
	await page.locator('main[data-live]').waitFor();
	await page.locator('[role=region] button.main').click();
	await expect(spoken).toBeVisible({ timeout: 20_000 });
	const ends = await page.evaluate(() => document.documentElement.dataset['voicesEnded'] ?? '0');
	await expect
		.poll(() => page.evaluate(() => document.documentElement.dataset['voicesEnded'] ?? '0'), {
			timeout: 20_000
		})
		.not.toBe(ends);
}

/** Counts on the page how many clips have sounded to their own end event. Call before the page opens. */
export async function countsEndedVoices(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const play: unknown = Object.getOwnPropertyDescriptor(
			HTMLMediaElement.prototype,
			'play'
		)?.value;
		const watched = new WeakSet<HTMLMediaElement>();
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			if (!watched.has(this)) {
				watched.add(this);
				this.addEventListener('ended', () => {
					const { dataset } = document.documentElement;
					dataset['voicesEnded'] = String(Number(dataset['voicesEnded'] ?? '0') + 1);
				});
			}
			if (typeof play !== 'function') throw new TypeError('This browser plays no sound.');
			const started: unknown = Reflect.apply(play, this, []);
			return Promise.resolve(started).then(() => undefined);
		};
	});
}

/** Takes choices until an ending: each time one whose scene was not seen yet, where there is one. */
export async function walksToAnEnding(page: Page): Promise<void> {
	const scene = page.locator('section.scene:visible');
	const seen = new Set<string>();
	for (let step = 0; step < 40; step += 1) {
		await expect(scene).toHaveCount(1);
		const here = (await scene.getAttribute('id')) ?? '';
		seen.add(`#${here}`);
		if ((await scene.locator('.take').count()) > 0) return;
		const ways = scene.locator('a[href^="#"]:visible');
		const targets = await ways.evaluateAll((links) =>
			links.map((a) => a.getAttribute('href') ?? '')
		);
		const fresh = targets.findLastIndex((target) => !seen.has(target));
		// The page rolls to the line that is read; where that happens under the finger, a person taps again.
		await expect(async () => {
			if ((await scene.getAttribute('id')) === here)
				await ways.nth(fresh === -1 ? targets.length - 1 : fresh).click();
			await expect(scene).not.toHaveAttribute('id', here, { timeout: 5_000 });
		}).toPass();
	}
	throw new Error('No ending within 40 choices.');
}
