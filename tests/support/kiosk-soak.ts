import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { randomBelow, type Rng } from '#lib/domain/shared/index.ts';
import { startKioskBrowser } from './kiosk-browser.ts';
import { kioskAt, kioskCounts, setsUpKiosk } from './kiosk-walk.ts';
import { leavesTraces } from './leave-traces.ts';
import { visitsAtRandom } from './random-visitor.ts';
import { steadyRng } from './steady-rng.ts';
import { dumpsStorage } from './storage-dump.ts';
import { waitUntilKept } from './wait-until-kept.ts';

export interface SoakOptions {
	readonly origin: string;
	/** Folder of the browser's profile; a new one. */
	readonly profile: string;
	readonly visitors: number;
	readonly kills: number;
	readonly seed: number;
	readonly say: (line: string) => void;
}

export interface SoakReport {
	/** Visitors after whom a dump of everything differed from that of the fresh kiosk. */
	readonly leftBehind: readonly number[];
	/** Counts that were on the disk before a kill, or were made by a visitor who left, and are not there now. */
	readonly lost: readonly string[];
	/** Counts that are higher than what was done. */
	readonly doubled: readonly string[];
	/** Memory of the page in bytes, swept: median of the first visitors after the fifth, and of the last ones. */
	readonly heap: { readonly early: number; readonly late: number };
	/** How many visitors there were of each kind, as a proof that chance met all of them. */
	readonly met: Readonly<Record<string, number>>;
}

type Counts = Readonly<Record<string, number>>;
/** Later than any beat that the page could miss, and longer than any voice is waited for. */
const AWAY_MS = 140_000;
/** The first visitors fill what is kept for all of them: the browser's own code caches. */
const WARM_VISITORS = 5;
const HEAPS_COMPARED = 10;
const LONGEST_LIFE_MS = 9000;

/** Visitors one after another, then visitors in whose midst the browser is killed. */
export async function soakKiosk(options: SoakOptions): Promise<SoakReport> {
	const rng = steadyRng(options.seed);
	const leftBehind: number[] = [];
	const lost: string[] = [];
	const doubled: string[] = [];
	const heaps: number[] = [];
	const met: Record<string, number> = {};
	let did: Counts = {};

	const first = await startKioskBrowser(options.profile);
	try {
		await first.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const page = await opens(first.page, options.origin, true);
		await waitUntilKept(page);
		const fresh = await dumpsStorage(page);
		for (let visitor = 1; visitor <= options.visitors; visitor += 1) {
			did = await visits(page, rng, did);
			if (randomBelow(2, rng) === 0) await leavesTraces(page);
			const ended = `${(await page.locator('.kiosk').getAttribute('data-place')) ?? ''}, ${await leaves(page, rng)}`;
			met[ended] = (met[ended] ?? 0) + 1;
			const after = await dumpsStorage(page);
			if (!isDeepStrictEqual(after, fresh)) {
				leftBehind.push(visitor);
				options.say(differences(fresh, after));
			}
			compare(await sums(page), did, did, `visitor ${String(visitor)}`, lost, doubled);
			heaps.push(await heapBytes(page));
			options.say(`visitor ${String(visitor)}: ${ended}, heap ${String(heaps.at(-1))}`);
		}
	} finally {
		await first.kill();
	}

	for (let kill = 1; kill <= options.kills; kill += 1) {
		const browser = await startKioskBrowser(options.profile);
		const page = await opens(browser.page, options.origin, false);
		const before = await sums(page);
		const life = { kept: before, sent: before };
		const end = setTimeout(
			() => void browser.kill(),
			(randomBelow(256, rng) / 256) * LONGEST_LIFE_MS
		);
		await livesUntilKilled(page, rng, life);
		clearTimeout(end);
		await browser.kill();

		const again = await startKioskBrowser(options.profile);
		const after = await sums(await opens(again.page, options.origin, false));
		await again.kill();
		compare(after, life.kept, life.sent, `kill ${String(kill)}`, lost, doubled);
		options.say(`kill ${String(kill)}: ${String(total(after) - total(before))} counted`);
	}
	const early = heaps.slice(WARM_VISITORS).slice(0, HEAPS_COMPARED);
	const heap = { early: median(early), late: median(heaps.slice(-HEAPS_COMPARED)) };
	return { leftBehind, lost, doubled, heap, met };
}

async function opens(page: Page, origin: string, isNew: boolean): Promise<Page> {
	await page.clock.install();
	if (isNew) await setsUpKiosk(page, origin);
	else await page.goto(`${origin}/kiosk/`);
	await kioskAt(page, 'attract').waitFor();
	return page;
}

/** @returns what was counted before and by this visitor */
async function visits(page: Page, rng: Rng, before: Counts): Promise<Counts> {
	const did: Record<string, number> = { ...before };
	await visitsAtRandom({
		page,
		rng,
		sends: (key) => (did[key] = (did[key] ?? 0) + 1),
		sent: () => Promise.resolve()
	});
	return did;
}

/** By the button or by walking away. */
async function leaves(page: Page, rng: Rng): Promise<'finished' | 'walked away'> {
	const finishes = randomBelow(2, rng) === 0;
	if (finishes) await page.locator('[data-kiosk=finish]').click();
	else await page.clock.fastForward(AWAY_MS);
	await kioskAt(page, 'attract').waitFor();
	return finishes ? 'finished' : 'walked away';
}

/** Which parts of a dump are not as they were. */
function differences(fresh: unknown, after: unknown): string {
	if (typeof fresh !== 'object' || typeof after !== 'object' || fresh === null || after === null)
		return 'no dump';
	const parts = Object.entries(after).filter(
		([part, value]) => !isDeepStrictEqual(value, Reflect.get(fresh, part))
	);
	return JSON.stringify(Object.fromEntries(parts));
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function livesUntilKilled(
	page: Page,
	rng: Rng,
	life: { kept: Counts; sent: Counts }
): Promise<void> {
	try {
		for (;;) {
			await visitsAtRandom({
				page,
				rng,
				sends: (key) => (life.sent = { ...life.sent, [key]: (life.sent[key] ?? 0) + 1 }),
				sent: async () => {
					life.kept = await sums(page);
				}
			});
			await leaves(page, rng);
		}
	} catch (problem) {
		// The browser is gone: that is what was waited for. Anything else is a failure of the kiosk.
		if (!page.isClosed() && page.context().browser()?.isConnected() === true) throw problem;
	}
}

/** Answers are counted together: which card was tapped is chance. */
async function sums(page: Page): Promise<Counts> {
	const sum: Record<string, number> = {};
	for (const [key, count] of Object.entries(await kioskCounts(page))) {
		const name = key.startsWith('answer ') ? 'answer' : key;
		sum[name] = (sum[name] ?? 0) + count;
	}
	return sum;
}

function compare(
	found: Counts,
	least: Counts,
	most: Counts,
	when: string,
	lost: string[],
	doubled: string[]
): void {
	for (const key of new Set([...Object.keys(found), ...Object.keys(most)])) {
		const count = found[key] ?? 0;
		if (count < (least[key] ?? 0)) lost.push(`${when}: ${key}`);
		if (count > (most[key] ?? 0)) doubled.push(`${when}: ${key}`);
	}
}

function total(counts: Counts): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

async function heapBytes(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}
