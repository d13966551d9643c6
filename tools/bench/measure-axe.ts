import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { hasSeenCalmPage } from '#tests/support/calm-seen.ts';
import { builtPages } from '#tests/support/built-pages.ts';

/** How many axe rules are broken over all pages that were built. */
export async function countAxeViolations(browser: Browser, address: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
	await hasSeenCalmPage(context);
	try {
		const page = await context.newPage();
		let violations = 0;
		for (const path of builtPages()) {
			await page.goto(`${address}${path}`);
			violations += (await new AxeBuilder({ page }).analyze()).violations.length;
		}
		return violations;
	} finally {
		await context.close();
	}
}
