/**
 * A picture of one page as a small phone shows it:
 * `npm run screenshot -- URL OUT.png [--width 360] [--height 640] [--rtl] [--no-js] [--dark] [--full] [--click SELECTOR]`
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		width: { type: 'string', default: '360' },
		height: { type: 'string', default: '640' },
		rtl: { type: 'boolean', default: false },
		'no-js': { type: 'boolean', default: false },
		dark: { type: 'boolean', default: false },
		full: { type: 'boolean', default: false },
		click: { type: 'string', multiple: true, default: [] }
	}
});
const [url, path] = positionals;
if (url === undefined || path === undefined) {
	console.error('Say which page and which file: npm run screenshot -- URL OUT.png');
	process.exit(2);
}

const browser = await chromium.launch(await chromiumLaunch());
try {
	const page = await browser.newPage({
		viewport: { width: Number(values.width), height: Number(values.height) },
		javaScriptEnabled: !values['no-js'],
		colorScheme: values.dark ? 'dark' : 'light'
	});
	page.on('console', (message) => {
		if (message.type() === 'error') console.error(`page: ${message.text()}`);
	});
	page.on('pageerror', (problem) => {
		console.error(`page: ${problem.message}`);
	});
	await page.goto(url, { waitUntil: 'load' });
	for (const selector of values.click) await page.locator(selector).click();
	if (values.rtl) {
		await page.locator('html').evaluate((html) => {
			html.setAttribute('dir', 'rtl');
		});
	}
	await page.screenshot({ path, fullPage: values.full });
	console.log(path);
} finally {
	await browser.close();
}
