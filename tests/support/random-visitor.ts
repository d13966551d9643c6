import { expect, type Page } from '@playwright/test';
import { LOCALES, type Rng } from '#lib/domain/shared/index.ts';
import { randomBelow } from '#lib/domain/shared/index.ts';
import { beginsStory, choosesLanguage, goesOn, kioskAt } from './kiosk-walk.ts';

const STORIES = [
	'on-the-way',
	'the-offer/station',
	'a-proposal/station',
	'work-in-my-country/station'
] as const;
/** Nobody taps longer than this before they leave. */
const MOST_SCENES = 12;

export interface VisitorParts {
	readonly page: Page;
	readonly rng: Rng;
	/** Something is about to be done that counts; answers are told as `answer`, whichever it is. */
	readonly sends: (key: string) => void;
	/** It has been done. */
	readonly sent: () => Promise<void>;
}

/**
 * Somebody who taps about: changes the language, looks at the numbers, hears some scenes of some stories or all of
 * one, answers or not, and ends anywhere. Leaves the kiosk where they stand: who wipes is up to the caller.
 */
export async function visitsAtRandom(parts: VisitorParts): Promise<void> {
	const { page, rng, sends, sent } = parts;
	const locale = LOCALES[randomBelow(LOCALES.length, rng)] ?? 'en';
	sends(`visit ${locale}`);
	await choosesLanguage(page, locale);
	await sent();
	const stories = randomBelow(3, rng);
	await tapsIdly(parts);
	if (randomBelow(3, rng) === 0) await looksAtNumbers(parts);
	for (let story = 0; story < stories; story += 1) {
		const heard = await hearsSome(parts);
		if (!heard) return;
	}
}

/** Taps on what does nothing. */
async function tapsIdly({ page, rng }: VisitorParts): Promise<void> {
	const titles = page.locator('main h1:visible, main h2:visible');
	const count = Math.min(await titles.count(), randomBelow(4, rng));
	for (let tap = 0; tap < count; tap += 1) await titles.nth(tap).click({ clickCount: 2 });
}

async function looksAtNumbers({ page, sends, sent }: VisitorParts): Promise<void> {
	sends('help');
	await page.locator('[data-kiosk=help]').click();
	await kioskAt(page, 'help').waitFor();
	await sent();
	await page.locator('[data-kiosk=back]').click();
	await expect(kioskAt(page, 'help')).toHaveCount(0);
}

/** @returns whether the visitor is at the stories again */
async function hearsSome(parts: VisitorParts): Promise<boolean> {
	const { page, rng, sends, sent } = parts;
	const story = STORIES[randomBelow(STORIES.length, rng)] ?? 'on-the-way';
	sends(`start ${story}`);
	await beginsStory(page, story);
	await sent();
	const scenes = 1 + randomBelow(MOST_SCENES, rng);
	const scene = page.locator('section.scene[data-current]');
	for (let step = 0; step < scenes; step += 1) {
		if ((await scene.locator('.take').count()) > 0) return atTheEnd(parts);
		const here = (await scene.getAttribute('id')) ?? '';
		const ways = scene.locator('a[href^="#"]:visible');
		const way = ways.nth(randomBelow(await ways.count(), rng));
		const target = (await way.getAttribute('href')) ?? '';
		if ((await page.locator(`section.scene${target} .take`).count()) > 0) sends(`finish ${story}`);
		await way.click();
		await expect(scene).not.toHaveAttribute('id', here);
		await sent();
	}
	if (randomBelow(2, rng) === 0) return false;
	await page.locator('[data-kiosk=back]').click();
	await kioskAt(page, 'choose').waitFor();
	return true;
}

async function atTheEnd(parts: VisitorParts): Promise<boolean> {
	const { page, rng } = parts;
	await goesOn(page);
	const taking = kioskAt(page, 'takeaway');
	await expect(kioskAt(page, 'asking').or(taking)).toBeVisible();
	if (!(await taking.isVisible())) {
		if (randomBelow(3, rng) === 0) await page.locator('[data-ask=no] button.face').click();
		else if (!(await answersSome(parts))) return false;
	}
	await taking.waitFor();
	if (randomBelow(2, rng) === 0) return false;
	await page.locator('[data-take=another] button').click();
	await kioskAt(page, 'choose').waitFor();
	return true;
}

/** @returns whether all were answered */
async function answersSome({ page, rng, sends, sent }: VisitorParts): Promise<boolean> {
	await page.locator('[data-ask=yes] button.face').click();
	const road = page.getByRole('progressbar');
	const count = Number(await road.getAttribute('aria-valuemax'));
	for (let at = 1; at <= count; at += 1) {
		await expect(road).toHaveAttribute('aria-valuenow', String(at));
		if (randomBelow(8, rng) === 0) return false;
		const cards = page.locator('.card label');
		await cards.nth(randomBelow(await cards.count(), rng)).click();
		sends('answer');
		await page.locator('.board .bar button.main').click();
		if (at < count) await expect(road).toHaveAttribute('aria-valuenow', String(at + 1));
		await sent();
	}
	return true;
}
