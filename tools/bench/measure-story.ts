import type { Browser, Page } from '@playwright/test';
import { startOwnServer } from '#tests/support/own-server.ts';
import { waitUntilKept } from '#tests/support/wait-until-kept.ts';
import { openPhone, openSlowPage } from './slow-phone.ts';
import { firstScene, sceneShownMs, watchFirstScene } from './watch-story.ts';

export interface StoryTimes {
	readonly coldMs: number;
	readonly coldBytes: number;
	readonly coldRequests: number;
	/** All script that the first visit brought in the end, with what comes after the first scene. */
	readonly scriptBytes: number;
	readonly secondMs: number;
	readonly killedMs: number;
	readonly earlyTapMs: number;
	readonly tapToPaintMs: number;
}

/** One run of every time of a story, each on a phone that has never seen Safar. */
export async function measureStory(browser: Browser, path: string): Promise<StoryTimes> {
	return { ...(await visits(browser, path)), ...(await taps(browser, path)) };
}

async function visits(browser: Browser, path: string) {
	const server = await startOwnServer();
	const phone = await openPhone(browser);
	try {
		const open = async (): Promise<Page> => {
			const page = await openSlowPage(phone);
			await watchFirstScene(page);
			await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
			return page;
		};
		const cold = await open();
		const first = await firstScene(cold);
		await waitUntilKept(cold);
		const scriptBytes = await bytesOfScripts(cold);
		await cold.close();
		const second = await open();
		const secondMs = (await firstScene(second)).readableMs;
		await second.close();
		await server.kill();
		const killed = await open();
		const killedMs = (await firstScene(killed)).readableMs;
		return {
			coldMs: first.readableMs,
			coldBytes: first.bytes,
			coldRequests: first.requests,
			scriptBytes,
			secondMs,
			killedMs
		};
	} finally {
		await phone.close();
		await server.kill();
	}
}

async function taps(browser: Browser, path: string) {
	const server = await startOwnServer();
	const phone = await openPhone(browser);
	try {
		const page = await openSlowPage(phone);
		await watchFirstScene(page);
		await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
		const first = await firstScene(page);
		await page.touchscreen.tap(first.x, first.y);
		const earlyTapMs = await sceneShownMs(page, first.target);
		await page.waitForLoadState('networkidle');
		return { earlyTapMs, tapToPaintMs: await tapToPaint(page) };
	} finally {
		await phone.close();
		await server.kill();
	}
}

/** Event Timing: from the tap to the end of the next paint, as the browser itself measures it. */
async function tapToPaint(page: Page): Promise<number> {
	await page.evaluate(() => {
		// TypeScript does not know the threshold yet.
		const options = { type: 'event', durationThreshold: 16 };
		new PerformanceObserver((list) => {
			for (const { duration, name } of list.getEntries()) {
				if (name !== 'click') continue;
				document.documentElement.dataset['tapToPaint'] = String(duration);
			}
		}).observe(options);
	});
	const link = page.locator('a[href^="#"]:visible').last();
	const target = (await link.getAttribute('href'))?.slice(1) ?? '';
	await link.tap();
	await sceneShownMs(page, target);
	// A paint under the observer's threshold of 16 ms is never told.
	const told = await page
		.waitForFunction(() => document.documentElement.dataset['tapToPaint'], undefined, {
			timeout: 2000
		})
		.catch(() => null);
	return told === null ? 16 : Number(await told.jsonValue());
}

function bytesOfScripts(page: Page): Promise<number> {
	return page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter((entry) => entry instanceof PerformanceResourceTiming)
			.filter(({ name }) => name.includes('/_app/') && name.endsWith('.js'))
			.reduce((sum, entry) => sum + entry.encodedBodySize, 0)
	);
}
