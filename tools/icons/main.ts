/**
 * `npm run icons`: draws the PNG icons that phones want from `static/icon.svg`. They are in git, because
 * drawing needs a browser and the build must not; run it again when the drawing changes.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '#tests/support/chromium.ts';

const svg = readFileSync('static/icon.svg', 'utf8');

/** `inset`: share of free space around the drawing; launchers cut a maskable icon to their own shape. */
const ICONS = [
	{ file: 'static/icon-192.png', size: 192, inset: 0, ground: 'transparent' },
	{ file: 'static/icon-512.png', size: 512, inset: 0, ground: 'transparent' },
	{ file: 'static/icon-maskable-512.png', size: 512, inset: 0.1, ground: '#2b3a7e' },
	{ file: 'static/apple-touch-icon.png', size: 180, inset: 0, ground: '#2b3a7e' }
] as const;

const browser = await chromium.launch(await chromiumLaunch());
try {
	for (const { file, size, inset, ground } of ICONS) {
		const page = await browser.newPage({ viewport: { width: size, height: size } });
		await page.setContent(
			`<style>body{margin:0;padding:${String(inset * size)}px;background:${ground}}svg{display:block;width:100%}</style>${svg}`
		);
		await page.screenshot({ path: file, omitBackground: true });
		await page.close();
		console.log(file);
	}
} finally {
	await browser.close();
}
