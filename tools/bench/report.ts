/** `npm run bench:report`: the rows of the report alone, which need no build. */
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '#tests/support/chromium.ts';
import { reportRows } from './measure-report.ts';
import { printTable } from './row.ts';

const browser = await chromium.launch(await chromiumLaunch());
try {
	console.log(printTable(await reportRows(browser)));
} finally {
	await browser.close();
}
