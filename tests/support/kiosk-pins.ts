import { expect, type Page } from '@playwright/test';
import { waitAfter } from '#lib/domain/kiosk/index.ts';
import { randomBelow } from '#lib/domain/shared/index.ts';
import { startKioskBrowser } from './kiosk-browser.ts';
import { kioskAt, PIN, setsUpKiosk, touchesDigits } from './kiosk-walk.ts';
import { steadyRng } from './steady-rng.ts';

export interface PinSoakOptions {
	readonly origin: string;
	/** Folder of the browser's profile; a new one. */
	readonly profile: string;
	readonly tries: number;
	readonly seed: number;
	readonly say: (line: string) => void;
}

export interface PinSoakReport {
	/** `kill -9` while the pad was shut, or while a PIN was being checked. */
	readonly restarts: number;
	/** Time that had to pass on the kiosk's own clock, and what the lock asks for. */
	readonly waitedMs: number;
	readonly owedMs: number;
	/** What must not be: a pad open too early, a miss that was not counted, a right PIN let in while it was shut. */
	readonly faults: readonly string[];
	/** The right PIN, after the last wait, opened the door. */
	readonly opens: boolean;
}

interface Lock {
	readonly misses: number;
	readonly waitMs: number;
}

/** A wait is kept every five seconds; so much of it may have to be waited for again after a kill, never less. */
const KEPT_EVERY_MS = 5000;
/** After this long the kiosk has wiped, whatever stood on it. */
const FORGETS_MS = 65_000;
const WRONG = '000000';

/** Wrong PINs one after another, with restarts in between; time is made to pass by a clock of the page. */
export async function soakPins(options: PinSoakOptions): Promise<PinSoakReport> {
	const { origin, profile, tries, say } = options;
	const rng = steadyRng(options.seed);
	const faults: string[] = [];
	let restarts = 0;
	let waitedMs = 0;
	let browser = await startKioskBrowser(profile);
	let since = 0;
	const startsAgain = async () => {
		waitedMs += (await now(browser.page)) - since;
		await browser.kill();
		restarts += 1;
		browser = await startKioskBrowser(profile);
		await browser.page.clock.install();
		await browser.page.goto(`${origin}/kiosk/`);
		await kioskAt(browser.page, 'attract').waitFor();
		since = await now(browser.page);
	};
	try {
		await browser.page.clock.install();
		await setsUpKiosk(browser.page, origin);
		since = await now(browser.page);
		for (let miss = 1; miss <= tries;) {
			await toTheDoor(browser.page);
			await touchesDigits(browser.page, WRONG);
			const interrupted = randomBelow(10, rng) === 0;
			if (interrupted) await startsAgain();
			else await expect(browser.page.locator('[data-pin=wrong], [data-pin=shut]')).toBeVisible();
			const lock = await lockOf(browser.page);
			// Killed before the try was written down: then it was not looked at either.
			if (interrupted && lock.misses === miss - 1) continue;
			if (lock.misses !== miss) faults.push(`try ${String(miss)}: ${String(lock.misses)} misses`);
			if (randomBelow(4, rng) === 0 && waitAfter(miss) > 0) {
				await startsAgain();
				const after = await lockOf(browser.page);
				if (after.misses < miss || after.waitMs < lock.waitMs - KEPT_EVERY_MS)
					faults.push(`try ${String(miss)}: the restart gained ${JSON.stringify([lock, after])}`);
			}
			await waits(browser.page, faults);
			say(`wrong PIN ${String(miss)}, ${String(restarts)} restarts`);
			miss += 1;
		}
		waitedMs += (await now(browser.page)) - since;
		await toTheDoor(browser.page);
		await touchesDigits(browser.page, PIN);
		await kioskAt(browser.page, 'staff').waitFor();
		const opens = (await lockOf(browser.page)).misses === 0;
		const owed = Array.from({ length: tries }, (_, place) => waitAfter(place + 1));
		const owedMs = owed.reduce((sum, wait) => sum + wait, 0);
		return { restarts, waitedMs, owedMs, faults, opens };
	} finally {
		await browser.kill();
	}
}

async function toTheDoor(page: Page): Promise<void> {
	if (!(await kioskAt(page, 'pin').isVisible())) await page.locator('[data-kiosk=staff]').click();
	await page.locator('[data-pin]').waitFor();
}

/** Until the pad is open again. */
async function waits(page: Page, faults: string[]): Promise<void> {
	for (;;) {
		const { waitMs } = await lockOf(page);
		if (waitMs === 0) return;
		await toTheDoor(page);
		if (await page.locator('[data-pin=shut]').isVisible()) {
			const enabled = await page.getByRole('button', { name: '1', exact: true }).isEnabled();
			if (enabled) faults.push('the pad could be touched while it was shut');
		}
		// Nobody touches for so long: the kiosk forgets whoever stood there, and begins the loop.
		await page.clock.fastForward(Math.max(waitMs, FORGETS_MS) + 1000);
		await kioskAt(page, 'attract').waitFor();
	}
}

/** By the clock of the page, which is made to run on. */
function now(page: Page): Promise<number> {
	return page.evaluate(() => Date.now());
}

/** As it stands on the disk. */
async function lockOf(page: Page): Promise<Lock> {
	return page.evaluate(
		() =>
			new Promise<Lock>((resolve, reject) => {
				const opening = indexedDB.open('safar');
				opening.onerror = () => {
					reject(new Error('the database does not open'));
				};
				opening.onsuccess = () => {
					const reading = opening.result.transaction('kiosk').objectStore('kiosk').get('lock');
					reading.onsuccess = () => {
						opening.result.close();
						const row: unknown = reading.result;
						const kept = partOf(row, 'value');
						resolve({
							misses: Number(partOf(kept, 'misses') ?? 0),
							waitMs: Number(partOf(kept, 'waitMs') ?? 0)
						});
					};
				};
				function partOf(whole: unknown, name: string): unknown {
					return typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined;
				}
			})
	);
}
