import { expect, type Page } from '@playwright/test';
import type { Locale } from '#lib/domain/shared/index.ts';

export const PIN = '271934';

/** The screen on which a kiosk is, as `data-place` says. */
export function kioskAt(page: Page, place: string) {
	return page.locator(`.kiosk[data-place="${place}"]`);
}

export async function touchesDigits(page: Page, pin: string): Promise<void> {
	for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** First start of a box: English, India, all stories, the PIN. Ends in the loop. */
export async function setsUpKiosk(page: Page, origin = ''): Promise<void> {
	await page.goto(`${origin}/kiosk/`);
	await kioskAt(page, 'language').waitFor();
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByRole('button', { name: 'India', exact: true }).click();
	await touchesDigits(page, PIN);
	await expect(page.locator('[data-new-pin=again]')).toBeVisible();
	await touchesDigits(page, PIN);
	await page.getByRole('button', { name: 'Start the kiosk' }).click();
	await kioskAt(page, 'attract').waitFor();
}

const NAMES: Readonly<Record<Locale, string>> = {
	en: 'English',
	hi: 'हिन्दी',
	bn: 'বাংলা',
	ne: 'नेपाली',
	ur: 'اردو'
};

/** From the loop to the stories in a language. */
export async function choosesLanguage(page: Page, locale: Locale): Promise<void> {
	await page.locator('button.loop').click();
	await kioskAt(page, 'language').waitFor();
	await page.getByRole('button', { name: NAMES[locale] }).click();
	await kioskAt(page, 'choose').waitFor();
	await page.waitForURL(`**/kiosk/${locale}/`);
	await page.locator('[data-story]').first().waitFor();
}

/** From the stories into one of them. */
export async function beginsStory(page: Page, story: string): Promise<void> {
	await page.locator(`[data-story="${story}"] button.face`).click();
	await kioskAt(page, 'story').waitFor();
	await page.locator('main.story[data-live]').waitFor();
}

/** Takes the last way of each scene until an ending, at which the story is counted as heard. */
export async function hearsToTheEnd(page: Page): Promise<void> {
	const scene = page.locator('section.scene[data-current]');
	const seen = new Set<string>();
	for (let step = 0; step < 40; step += 1) {
		await expect(scene).toHaveCount(1);
		const here = (await scene.getAttribute('id')) ?? '';
		seen.add(`#${here}`);
		if ((await scene.locator('.take').count()) > 0) return;
		const ways = scene.locator('a[href^="#"]:visible');
		const targets = await ways.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href') ?? '')
		);
		const fresh = targets.findLastIndex((target) => !seen.has(target));
		await ways.nth(fresh === -1 ? targets.length - 1 : fresh).click();
		await expect(scene).not.toHaveAttribute('id', here);
	}
	throw new Error('No ending within 40 choices.');
}

/** On from an ending, to the questions or, where they were asked, to what is taken along. */
export async function goesOn(page: Page): Promise<void> {
	await page.locator('section.scene[data-current] a.button.main').click();
}

/** Says yes, and answers every question with its first card. @returns how many */
export async function answersAllAtKiosk(page: Page): Promise<number> {
	await kioskAt(page, 'asking').waitFor();
	await page.locator('[data-ask=yes] button.face').click();
	const road = page.getByRole('progressbar');
	const count = Number(await road.getAttribute('aria-valuemax'));
	for (let at = 1; at <= count; at += 1) {
		await expect(road).toHaveAttribute('aria-valuenow', String(at));
		await page.locator('.card label').first().click();
		await page.locator('.board .bar button.main').click();
	}
	await kioskAt(page, 'takeaway').waitFor();
	return count;
}

export async function finishes(page: Page): Promise<void> {
	await page.locator('[data-kiosk=finish]').click();
	await kioskAt(page, 'attract').waitFor();
}

/** The counts as they stand on the disk. */
export async function kioskCounts(page: Page): Promise<Readonly<Record<string, number>>> {
	return page.evaluate(
		() =>
			new Promise<Record<string, number>>((resolve, reject) => {
				const opening = indexedDB.open('safar');
				opening.onerror = () => {
					reject(new Error('the database does not open'));
				};
				opening.onsuccess = () => {
					const reading = opening.result.transaction('kiosk').objectStore('kiosk').get('counts');
					reading.onsuccess = () => {
						opening.result.close();
						const row: unknown = reading.result;
						resolve(numbersIn(row));
					};
				};
				function numbersIn(row: unknown): Record<string, number> {
					if (typeof row !== 'object' || row === null || !('value' in row)) return {};
					const { value } = row;
					if (typeof value !== 'object' || value === null || !('numbers' in value)) return {};
					const { numbers } = value;
					if (typeof numbers !== 'object' || numbers === null) return {};
					return Object.fromEntries(
						Object.entries(numbers).map(([key, count]) => [key, Number(count)])
					);
				}
			})
	);
}
