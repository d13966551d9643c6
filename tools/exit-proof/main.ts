/**
 * Leaves Safar from random states, with and without a network, and prints what was seen:
 * `npm run proof:exit -- [--states 30] [--seed 1] [--backs 10]` (states are for each language and each of the two).
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { chromiumLaunch } from '#tests/support/chromium.ts';
import { leavesFrom, watchLeaving } from '#tests/support/exit-proof.ts';
import { hasSeenCalmPage } from '#tests/support/calm-seen.ts';
import { startOwnServer } from '#tests/support/own-server.ts';
import { waitUntilKept } from '#tests/support/wait-until-kept.ts';

const { values } = parseArgs({
	options: {
		states: { type: 'string', default: '30' },
		seed: { type: 'string', default: '0' },
		backs: { type: 'string', default: '10' }
	}
});
const states = Number(values.states);
const counts = {
	left: 0,
	failed: 0,
	notHidden: 0,
	sounding: 0,
	frames: 0,
	noFrame: 0,
	restored: 0
};

const server = await startOwnServer();
const browser = await chromium.launch(await chromiumLaunch());
try {
	for (const [place, locale] of LOCALES.entries()) {
		for (const offline of [false, true]) {
			const context = await browser.newContext({
				baseURL: server.address,
				viewport: { width: 360, height: 640 },
				hasTouch: true
			});
			await hasSeenCalmPage(context);
			const page = await context.newPage();
			await watchLeaving(page);
			await page.goto(`/${locale}/`);
			await waitUntilKept(page);
			for (let nth = 0; nth < states; nth += 1) {
				const seed = Number(values.seed) + place * states + nth;
				try {
					const seen = await leavesFrom(page, locale, seed, {
						offline,
						backs: Number(values.backs)
					});
					counts.left += 1;
					counts.notHidden += seen.hiddenInTask ? 0 : 1;
					counts.sounding += seen.soundsAfter > 0 ? 1 : 0;
					counts.frames += seen.framesSeen ?? 0;
					counts.noFrame += seen.framesSeen === null ? 1 : 0;
					counts.restored += seen.restored;
					if (!seen.hiddenInTask || seen.soundsAfter > 0 || seen.framesSeen || seen.restored > 0)
						console.error(`${locale} ${String(seed)}: ${JSON.stringify(seen)}`);
				} catch (problem) {
					counts.failed += 1;
					const said = problem instanceof Error ? problem.message.split('\n')[0] : '';
					console.error(`${locale} ${String(seed)} ${offline ? 'cut' : 'online'}: ${said ?? ''}`);
					await context.setOffline(false);
				}
			}
			console.log(`${locale} ${offline ? 'without' : 'with'} a network: ${JSON.stringify(counts)}`);
			await context.close();
		}
	}
} finally {
	await browser.close();
	await server.kill();
}
const { failed, notHidden, sounding, frames, restored } = counts;
process.exitCode = failed + notHidden + sounding + frames + restored === 0 ? 0 : 1;
