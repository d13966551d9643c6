import type { BrowserContext, Page } from '@playwright/test';

/** A phone on which the calm page before sensitive pages was seen; for servers with a port of their own. */
export async function hasSeenCalmPage(phone: BrowserContext | Page): Promise<void> {
	await phone.addInitScript(() => {
		try {
			localStorage.setItem('calm', '1');
		} catch {
			// A document without an address has no memory.
		}
	});
}
