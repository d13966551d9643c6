import { expect, test } from '@playwright/test';
import * as v from 'valibot';

const manifest = v.object({
	name: v.literal('Safar'),
	short_name: v.literal('Safar'),
	start_url: v.literal('/'),
	display: v.literal('standalone'),
	icons: v.array(
		v.object({ src: v.string(), sizes: v.string(), type: v.string(), purpose: v.string() })
	)
});

test('can be installed under a neutral name, with icons that are there', async ({ page }) => {
	await page.goto('/');
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const read = v.parse(manifest, await (await page.request.get(String(address))).json());
	expect(read.icons.map(({ sizes }) => sizes)).toEqual(
		expect.arrayContaining(['192x192', '512x512'])
	);
	expect(read.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	for (const { src, type } of read.icons) {
		const icon = await page.request.get(src);
		expect(icon.headers()['content-type'], src).toContain(type);
	}
});

test('has nothing that keeps Chromium from installing it', async ({ page }) => {
	await page.goto('/');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const session = await page.context().newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	// The test browser has no window of its own that an app could be installed from.
	const known = ['in-incognito'];
	expect(
		installabilityErrors.map(({ errorId }) => errorId).filter((id) => !known.includes(id))
	).toEqual([]);
});
