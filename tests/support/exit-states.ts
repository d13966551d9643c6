import type { Page } from '@playwright/test';
import { builtPages } from './built-pages.ts';
import { PART_TOOLS } from './play-tool.ts';

/** A number below `count`, the same in every run of the same seed. */
export type Pick = (count: number) => number;

/** Mulberry32: small, and its neighbouring seeds do not resemble each other. */
export function pickFrom(seed: number): Pick {
	let state = seed >>> 0;
	return (count) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
	};
}

/** What somebody was in the middle of; `answers` were given to questions to which they had said yes. */
export interface ReachedState {
	readonly name: string;
	readonly answers: number | null;
}

type Reach = (page: Page, lang: string, pick: Pick) => Promise<ReachedState>;

/** The kinds of moments at which somebody leaves; which story, tool, question and scene is picked. */
export const STATES: Readonly<Record<string, Reach>> = {
	'a page of pictures': async (page, lang, pick) => {
		const kinds = ['', 'all/', 'help/', 'phone/', 'join/', 'tools/', 'calm/'];
		const path = `/${lang}/${kinds[pick(kinds.length)] ?? ''}`;
		await live(page, path);
		return { name: path, answers: null };
	},
	'a road': async (page, lang, pick) => {
		const path = one(pick, `/${lang}/path/`);
		await live(page, path);
		return { name: path, answers: null };
	},
	'the first scene': async (page, lang, pick) => {
		const path = await opensStory(page, lang, pick);
		return { name: path, answers: null };
	},
	'some scenes into a story': async (page, lang, pick) => {
		const path = await opensStory(page, lang, pick);
		for (let step = 1 + pick(4); step > 0; step -= 1) await takesAChoice(page, pick);
		return { name: `${path}${new URL(page.url()).hash}`, answers: null };
	},
	'the middle of a sound': async (page, lang, pick) => {
		const path = await opensStory(page, lang, pick);
		await page.locator('[role=region] button.main').click();
		await page.locator('section.scene:visible [data-saying]').first().waitFor();
		await page.waitForFunction(() => Number(document.documentElement.dataset['sounding']) > 0);
		return { name: `${path} aloud`, answers: null };
	},
	'a voice that is still on its way': async (page, lang, pick) => {
		const path = await opensStory(page, lang, pick);
		await page.evaluate(() => document.querySelector<HTMLElement>('[role=region] .main')?.click());
		return { name: `${path} asked to speak`, answers: null };
	},
	'the change of scenes': async (page, lang, pick) => {
		const path = await opensStory(page, lang, pick);
		await page.evaluate(() => {
			document.querySelector<HTMLElement>('[data-current] a[href^="#"]')?.click();
		});
		return { name: `${path} changing`, answers: null };
	},
	'the asking for a yes': async (page, lang, pick) => {
		const path = one(pick, `/${lang}/quiz/`);
		await live(page, path);
		await page.locator('button.face, [role=progressbar]').first().waitFor();
		return { name: path, answers: null };
	},
	'the middle of a quiz': async (page, lang, pick) => {
		const path = `/${lang}/quiz/the-offer/`;
		await live(page, path);
		const yes = page.locator('button.face').first();
		const road = page.getByRole('progressbar');
		await yes.or(road).first().waitFor();
		if (await yes.isVisible()) await yes.click();
		await road.waitFor();
		for (let more = 1 + pick(3); more > 0; more -= 1) {
			const at = await road.getAttribute('aria-valuenow');
			await page.keyboard.press(String(1 + pick(3)));
			await page.locator('input:checked').first().waitFor();
			await page.keyboard.press('Enter');
			await page.locator(`[role=progressbar]:not([aria-valuenow="${String(at)}"])`).waitFor();
		}
		const answers = Number(await road.getAttribute('aria-valuenow')) - 1;
		return { name: `${path} after ${String(answers)} answers`, answers };
	},
	'a tool': async (page, lang, pick) => {
		const path = `/${lang}/tools/${PART_TOOLS[pick(PART_TOOLS.length)] ?? ''}/`;
		await live(page, path);
		await page.locator('.screen[data-live]').waitFor();
		for (let step = 1 + pick(3); step > 0; step -= 1) {
			const next = page.locator('.bar .next button');
			await page.locator('.options label').first().click();
			if ((await next.count()) > 0 && (await next.isEnabled())) await next.click();
		}
		return { name: path, answers: null };
	},
	'a sheet over the page': async (page, lang) => {
		const path = `/${lang}/phone/`;
		await live(page, path);
		await page.locator('#privacy button').first().click();
		await page.locator('dialog[open]').waitFor();
		return { name: `${path} sheet`, answers: null };
	},
	'a page whose script never comes': async (page, lang, pick) => {
		const path = one(pick, `/${lang}/learn/`);
		const stopped = '**/_app/immutable/**/*.js';
		const devtools = await page.context().newCDPSession(page);
		// What the worker answers from its cache cannot be stopped.
		await devtools.send('Network.enable');
		await devtools.send('Network.setBypassServiceWorker', { bypass: true });
		await page.route(stopped, (route) => route.abort());
		await page.goto(path, { waitUntil: 'domcontentloaded' });
		await page.unroute(stopped);
		await devtools.detach();
		return { name: `${path} without its script`, answers: null };
	}
};

function one(pick: Pick, under: string): string {
	const pages = builtPages().filter((path) => path.startsWith(under));
	return pages[pick(pages.length)] ?? under;
}

async function live(page: Page, path: string): Promise<void> {
	await page.goto(path);
	// What the script alone does: a page whose script runs has the router's mark in its history.
	await page.waitForFunction(() => history.state !== null);
}

async function opensStory(page: Page, lang: string, pick: Pick): Promise<string> {
	const path = one(pick, `/${lang}/learn/`);
	await page.goto(path);
	await page.locator('main[data-live]').waitFor();
	return path;
}

async function takesAChoice(page: Page, pick: Pick): Promise<void> {
	const scene = page.locator('section.scene:visible');
	const ways = scene.locator('a[href^="#"]:visible');
	const count = await ways.count();
	if (count === 0) return;
	const here = (await scene.getAttribute('id')) ?? '';
	// By the link's own click: a finger is the matter of other tests.
	await ways.nth(pick(count)).evaluate((link) => {
		if (link instanceof HTMLElement) link.click();
	});
	await page.locator(`section.scene:visible:not([id="${here}"])`).waitFor();
}
