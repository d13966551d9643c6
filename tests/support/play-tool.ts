import type { Page } from '@playwright/test';

export const PART_TOOLS = [
	'check-offer',
	'fee-check',
	'contract-check',
	'before-i-go',
	'check-in-plan'
] as const;

/** Opens a tool and waits until it can be tapped. */
export async function openTool(page: Page, lang: string, tool: string): Promise<void> {
	await page.goto(`/${lang}/tools/${tool}/`);
	await page.locator('.screen[data-live]').waitFor();
}

/**
 * Taps through a tool to its result: at each step the option in this place (counted round), and one more
 * where two are chosen.
 *
 * @returns how many steps there were
 */
export async function playTool(page: Page, place: number): Promise<number> {
	for (let step = 0; step < 30; step += 1) {
		const next = page.locator('.bar .next button');
		if ((await next.count()) === 0) return step;
		const options = page.locator('.options label');
		const count = await options.count();
		await options.nth(place % count).click();
		if (await next.isDisabled()) await options.nth((place + 1) % count).click();
		const title = await page.locator('#step-title').textContent();
		await next.click();
		await page
			.locator('h2')
			.filter({ hasNotText: title ?? '' })
			.first()
			.waitFor();
	}
	throw new Error('the tool does not come to an end');
}
