import type { Browser, BrowserContext, Page } from '@playwright/test';
import { hasSeenCalmPage } from '#tests/support/calm-seen.ts';

/** An old phone on a bad line: 400 kbit/s, 400 ms round trip, a processor 6 times slower than this one. */
const LINE = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 } as const;
const CPU_SLOWDOWN = 6;

export async function openPhone(browser: Browser): Promise<BrowserContext> {
	const phone = await browser.newContext({
		viewport: { width: 360, height: 640 },
		hasTouch: true
	});
	// The story is measured, not the page that comes before the first sensitive one.
	await hasSeenCalmPage(phone);
	return phone;
}

/** A page as on that phone. The worker's own downloads are not slowed: they are not what is measured. */
export async function openSlowPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
	return page;
}
