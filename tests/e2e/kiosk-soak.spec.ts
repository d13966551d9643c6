import { expect, test } from '@playwright/test';
import { soakPins } from '../support/kiosk-pins.ts';
import { soakKiosk } from '../support/kiosk-soak.ts';

/** The long run, 300 visitors and 50 kills, is `npm run kiosk:soak`. */
test('ten visitors and three kills leave exact counts and nothing else', async ({
	baseURL
}, info) => {
	test.setTimeout(900_000);
	const report = await soakKiosk({
		origin: baseURL ?? '',
		profile: info.outputPath('profile'),
		visitors: 10,
		kills: 3,
		seed: 5,
		say: () => undefined
	});
	expect(report.leftBehind).toEqual([]);
	expect(report.lost).toEqual([]);
	expect(report.doubled).toEqual([]);
});

test('wrong PINs over restarts open nothing, and the wait goes on where it was', async ({
	baseURL
}, info) => {
	test.setTimeout(600_000);
	const report = await soakPins({
		origin: baseURL ?? '',
		profile: info.outputPath('profile'),
		tries: 6,
		seed: 3,
		say: () => undefined
	});
	expect(report.faults).toEqual([]);
	expect(report.restarts).toBeGreaterThan(0);
	expect(report.waitedMs).toBeGreaterThanOrEqual(report.owedMs);
	expect(report.opens).toBe(true);
});
