/**
 * `npm run bench`: the figures that Safar holds, measured on what is built. Each time is the median of
 * three phones that have never seen Safar.
 */
import { chromium } from '@playwright/test';
import { measureSizes } from '../build/check-sizes.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { builtPages } from '#tests/support/built-pages.ts';
import { chromiumLaunch } from '#tests/support/chromium.ts';
import { startOwnServer } from '#tests/support/own-server.ts';
import { countAxeViolations } from './measure-axe.ts';
import { packRow } from './measure-packs.ts';
import { reportRows } from './measure-report.ts';
import { measureStory, type StoryTimes } from './measure-story.ts';
import { transferRows } from './measure-transfer.ts';
import { measureVoice } from './measure-voice.ts';
import { median, printTable, type Row } from './row.ts';

const RUNS = 3;
const story = builtPages().find((path) => path.includes('/learn/'));
if (story === undefined) throw new Error('No story is built: run `npm run build` first.');

const sizes: Row[] = measureSizes().map((size) => ({ ...size, value: size.bytes, unit: 'bytes' }));
const heaviest = sizes
	.filter(({ what }) => what.startsWith('pictures/'))
	.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
	.slice(0, 1);

const browser = await chromium.launch(await chromiumLaunch());
const server = await startOwnServer();
try {
	const runs: StoryTimes[] = [];
	const voices: number[] = [];
	for (let run = 1; run <= RUNS; run += 1) {
		console.log(`run ${String(run)} of ${String(RUNS)} ...`);
		runs.push(await measureStory(browser, story));
		voices.push(await measureVoice(browser, server.address, story));
	}
	const middle = (of: (times: StoryTimes) => number): number => median(runs.map(of));
	const packs = await Promise.all(LOCALES.map((locale) => packRow(server.address, story, locale)));
	const rows: Row[] = [
		...sizes.filter(({ what }) => !what.startsWith('pictures/')),
		...heaviest.map((row) => ({ ...row, what: `heaviest picture, ${row.what}` })),
		row(
			'first visit: bytes until the first scene',
			middle((t) => t.coldBytes),
			'bytes',
			60_000
		),
		row(
			'first visit: requests until then',
			middle((t) => t.coldRequests),
			'requests',
			12
		),
		row(
			'first visit: all script in the end',
			middle((t) => t.scriptBytes),
			'bytes',
			null
		),
		row(
			'first scene readable, choices working',
			middle((t) => t.coldMs),
			'ms',
			2200
		),
		row(
			'the same on the second visit',
			middle((t) => t.secondMs),
			'ms',
			1000
		),
		row(
			'the same with the server killed',
			middle((t) => t.killedMs),
			'ms',
			1000
		),
		row(
			'tap as soon as drawn: its scene shown',
			middle((t) => t.earlyTapMs),
			'ms',
			2600
		),
		row(
			'tap to the next scene painted',
			middle((t) => t.tapToPaintMs),
			'ms',
			100
		),
		row('voice starts after the tap, clip kept', median(voices), 'ms', 150),
		...packs,
		...(await reportRows(browser)),
		...(await transferRows()),
		row(
			`axe violations, ${String(builtPages().length)} pages`,
			await countAxeViolations(browser, server.address),
			'violations',
			0
		)
	];
	console.log(`\n${story}, 400 kbit/s + 400 ms, processor 6 times slower\n\n${printTable(rows)}`);
} finally {
	await browser.close();
	await server.kill();
}

function row(what: string, value: number, unit: Row['unit'], bound: number | null): Row {
	return { what, value, unit, bound };
}
