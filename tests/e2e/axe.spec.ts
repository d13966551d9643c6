import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sampledPages } from '../support/sampled-pages.ts';

for (const path of sampledPages()) {
	test(`${path} breaks no rule of axe`, async ({ page }) => {
		// A button that has just come alive is between two colours for a moment; people read it after.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(path);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);
	});
}
