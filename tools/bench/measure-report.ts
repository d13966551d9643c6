import type { Browser } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { ReportTimes } from '#tests/support/report-in-page.ts';
import { median, type Row } from './row.ts';

const entry = fileURLToPath(new URL('../../tests/support/report-in-page.ts', import.meta.url));
const RUNS = 3;

/** The code that ships, minified, over 100,000 outcomes in a page: the median of three runs, and the longest stop. */
export async function reportRows(browser: Browser): Promise<readonly Row[]> {
	const page = await browser.newPage();
	try {
		// A page with an address, because one without has no database.
		await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
		await page.goto('http://localhost/');
		await page.addScriptTag({ content: await bundle() });
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Performance.enable');
		const threadSeconds = async (): Promise<number> => {
			const { metrics } = await devtools.send('Performance.getMetrics');
			return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN;
		};
		const busy: number[] = [];
		const runs: ReportTimes[] = [];
		await page.evaluate('prepareReport()');
		for (let run = 0; run < RUNS; run += 1) {
			const before = await threadSeconds();
			runs.push(await page.evaluate<ReportTimes>('measureReport()'));
			busy.push(1000 * ((await threadSeconds()) - before));
		}
		const outcomes = (runs[0]?.outcomes ?? 0).toLocaleString('en');
		const middle = (of: (times: ReportTimes) => number): number => median(runs.map(of));
		const most = (of: (times: ReportTimes) => number): number => Math.max(...runs.map(of));
		return [
			row(
				`report over ${outcomes} outcomes`,
				middle(({ ms }) => ms),
				1000
			),
			row(
				'the page stands still meanwhile',
				most(({ longestMs }) => longestMs),
				100
			),
			row(
				'their rows out of the database, through the gate',
				middle(({ readMs }) => readMs),
				null
			),
			row(
				'the page stands still meanwhile',
				most(({ readLongestMs }) => readLongestMs),
				100
			),
			row('both together, time of the processor (for a busy machine)', median(busy), null)
		];
	} finally {
		await page.close();
	}
}

async function bundle(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: true,
			lib: { entry, formats: ['iife'], name: 'report' }
		}
	});
	const [first] = Array.isArray(made) ? made : [made];
	if (first === undefined || !('output' in first)) throw new Error('Nothing was bundled.');
	return first.output[0].code;
}

function row(what: string, value: number, bound: number | null): Row {
	return { what, value, unit: 'ms', bound };
}
