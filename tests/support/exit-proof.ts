import { expect, type Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import { STATES, pickFrom, type ReachedState } from './exit-states.ts';

/** What was seen of one person leaving. */
export interface ExitSeen {
	readonly state: string;
	readonly way: 'touch' | 'shift' | 'call';
	/** In the task of the handler: the document hidden, and how many sounds still ran. */
	readonly hiddenInTask: boolean;
	readonly soundsAfter: number;
	/** Frames that were drawn after the handler with the page still seen; `null`: the document was gone before a frame. */
	readonly framesSeen: number | null;
	/** Frames on which a page of Safar was seen after leaving: on Back, on reload. */
	readonly restored: number;
}

interface Watched {
	task: { hidden: boolean; sounds: number } | null;
	framesSeen: number | null;
	restored: number;
}
const watched = new WeakMap<Page, Watched>();

/** Watches every document of a page from before its first script. Call once, before it opens anything. */
export async function watchLeaving(page: Page): Promise<void> {
	const seen: Watched = { task: null, framesSeen: null, restored: 0 };
	watched.set(page, seen);
	await page.exposeFunction('reportTask', (hidden: boolean, sounds: number) => {
		seen.task = { hidden, sounds };
	});
	await page.exposeFunction('reportFrame', (isSeen: boolean) => {
		seen.framesSeen = (seen.framesSeen ?? 0) + (isSeen ? 1 : 0);
	});
	await page.exposeFunction('reportRestored', () => {
		seen.restored += 1;
	});
	await page.addInitScript(() => {
		const call = (name: string, ...said: unknown[]) => {
			const told: unknown = Reflect.get(window, name);
			if (typeof told === 'function') void Reflect.apply(told, window, said);
		};
		const root = () => document.documentElement;
		const media = new Set<HTMLMediaElement>();
		const play: unknown = Object.getOwnPropertyDescriptor(
			HTMLMediaElement.prototype,
			'play'
		)?.value;
		// One without a source is howler's trial whether sound is allowed; it has nothing to say.
		const sounding = () =>
			[...media].filter((one) => one.currentSrc !== '' && !one.paused && !one.ended).length;
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			media.add(this);
			this.addEventListener('playing', () => {
				root().dataset['sounding'] = String(sounding());
			});
			if (typeof play !== 'function') throw new TypeError('This browser plays no sound.');
			const started: unknown = Reflect.apply(play, this, []);
			return Promise.resolve(started).then(() => undefined);
		};
		// Setting the mark is the last thing that the handler does before it goes to the neutral page.
		const store: unknown = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value;
		Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
			if (typeof store === 'function') Reflect.apply(store, this, [key, value]);
			if (key !== 'left' || location.pathname === '/clock/') return;
			call('reportTask', root().hidden, sounding());
			const frame = () => {
				call('reportFrame', !root().hidden && location.pathname !== '/clock/');
				requestAnimationFrame(frame);
			};
			requestAnimationFrame(frame);
		};
		// A document that comes while the mark is there must never be drawn.
		let left: string | null = null;
		try {
			left = sessionStorage.getItem('left');
		} catch {
			return;
		}
		const [entry] = performance.getEntriesByType('navigation');
		const isOwnWill = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
		if (left === null || location.pathname === '/clock/' || isOwnWill) return;
		requestAnimationFrame(function look() {
			if (document.body !== null && !root().hidden) call('reportRestored');
			requestAnimationFrame(look);
		});
	});
}

/** Reaches a state by its seed, leaves from it, and tries everything that could bring it back. */
export async function leavesFrom(
	page: Page,
	lang: string,
	seed: number,
	{ offline, backs }: { readonly offline: boolean; readonly backs: number }
): Promise<ExitSeen & ReachedState> {
	const seen = watched.get(page);
	if (seen === undefined) throw new Error('Nobody watches this page.');
	const pick = pickFrom(seed);
	const kinds = Object.entries(STATES);
	const [kind, reach] = kinds[seed % kinds.length] ?? [];
	if (kind === undefined || reach === undefined) throw new Error('There is no such state.');
	const reached = await reach(page, lang, pick);
	// Without the worker, which that state goes round, there is no second document to be had.
	const isCut = offline && !kind.includes('never comes');
	if (isCut) await page.context().setOffline(true);
	Object.assign(seen, { task: null, framesSeen: null, restored: 0 });
	const way = await leaves(page, kind, pick);
	await expectNeutral(page);
	for (let back = 0; back < backs; back += 1) {
		await page.goBack({ waitUntil: 'commit' }).catch(() => null);
		if (page.url() === 'about:blank') break;
		await expectNeutral(page);
	}
	// A browser that has just gone to an empty page may not yet know its own history.
	await expect(async () => {
		if (page.url() === 'about:blank') await page.goForward({ waitUntil: 'commit' });
		expect(page.url()).not.toBe('about:blank');
	}).toPass();
	await expectNeutral(page);
	await page.reload();
	await expectNeutral(page);
	if (isCut) await page.context().setOffline(false);
	return {
		...reached,
		state: `${kind}: ${reached.name}`,
		way,
		hiddenInTask: seen.task?.hidden ?? false,
		soundsAfter: seen.task?.sounds ?? -1,
		framesSeen: seen.framesSeen,
		restored: seen.restored
	};
}

async function leaves(page: Page, kind: string, pick: (count: number) => number) {
	const exit = page
		.locator('dialog[open] a[data-exit]')
		.or(page.locator('nav a[data-exit]'))
		.last();
	const inOneTask = /on its way|change of/u.test(kind);
	const withoutScript = kind.includes('never comes');
	const ways = inOneTask ? ['call'] : withoutScript ? ['touch'] : ['touch', 'shift', 'touch'];
	const way = ways[pick(ways.length)];
	if (way === 'shift') {
		// The keys are heard by the script, which a slow machine may still be starting: then one presses again.
		await expect(async () => {
			for (let press = 0; press < 3; press += 1)
				await page.keyboard.press('Shift').catch(() => undefined);
			await page.waitForURL('**/clock/', { waitUntil: 'commit', timeout: 3000 });
		}).toPass();
		return 'shift';
	}
	if (way === 'call') {
		await exit.evaluate((link) => {
			if (link instanceof HTMLElement) link.click();
		});
		return 'call';
	}
	await exit.click({ noWaitAfter: true });
	return 'touch';
}

const TITLES = LOCALES.map((locale) => ALL_MESSAGES[locale]['clock.page.title']);
const OWN_NAMES = /safar|सफ़र|सफर|সফর|سفر/iu;

/** The neutral page is on the screen and nothing of Safar is. */
export async function expectNeutral(page: Page): Promise<void> {
	await page.waitForURL('**/clock/', { waitUntil: 'load' });
	await expect(page.locator('#time')).toHaveText(/\d{1,2}:\d{2}/);
	expect(TITLES).toContain(await page.title());
	expect(await page.locator('html').innerHTML()).not.toMatch(OWN_NAMES);
}
