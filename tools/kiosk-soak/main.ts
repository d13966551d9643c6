/**
 * `npm run kiosk:soak [-- --visitors 300 --kills 50 --pins 100 --seed 1]`: the proof of a kiosk, over the build that
 * ships, in a Chromium of its own. Prints what it found; fails when a visitor left anything behind, a count was lost
 * or doubled, memory grew by a tenth, or the lock of the PIN gave way.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soakPins } from '#tests/support/kiosk-pins.ts';
import { soakKiosk } from '#tests/support/kiosk-soak.ts';
import { startOwnServer } from '#tests/support/own-server.ts';

const MOST_GROWTH = 0.1;

const { values } = parseArgs({
	options: {
		visitors: { type: 'string', default: '300' },
		kills: { type: 'string', default: '50' },
		pins: { type: 'string', default: '100' },
		seed: { type: 'string', default: '1' }
	}
});
const profile = mkdtempSync(join(tmpdir(), 'safar-kiosk-'));
const server = await startOwnServer();
try {
	const say = (line: string) => {
		console.log(line);
	};
	const { leftBehind, lost, doubled, heap, met } = await soakKiosk({
		origin: server.address,
		profile: join(profile, 'visitors'),
		visitors: Number(values.visitors),
		kills: Number(values.kills),
		seed: Number(values.seed),
		say
	});
	const pins = await soakPins({
		origin: server.address,
		profile: join(profile, 'pins'),
		tries: Number(values.pins),
		seed: Number(values.seed),
		say
	});
	const growth = heap.early === 0 ? 0 : heap.late / heap.early - 1;
	for (const [kind, count] of Object.entries(met)) console.log(`${String(count)} left at ${kind}`);
	console.log(
		`visitors who left something behind: ${String(leftBehind.length)} ${leftBehind.join(' ')}`
	);
	console.log(`counts lost: ${String(lost.length)}, doubled: ${String(doubled.length)}`);
	for (const line of [...lost, ...doubled]) console.log(`  ${line}`);
	console.log(
		`memory: ${String(heap.early)} to ${String(heap.late)} bytes (${(growth * 100).toFixed(1)} %)`
	);
	console.log(
		`wrong PINs: ${values.pins}, restarts: ${String(pins.restarts)}, waited ${hours(pins.waitedMs)} h of ${hours(pins.owedMs)} h owed; faults: ${String(pins.faults.length)}; the right one opens: ${String(pins.opens)}`
	);
	for (const fault of pins.faults) console.log(`  ${fault}`);
	const leaks = leftBehind.length + lost.length + doubled.length;
	const gaveWay = pins.faults.length > 0 || !pins.opens || pins.waitedMs < pins.owedMs;
	const failed = leaks > 0 || growth >= MOST_GROWTH || gaveWay;
	process.exitCode = failed ? 1 : 0;
} finally {
	await server.kill();
	rmSync(profile, { recursive: true, force: true });
}

function hours(ms: number): string {
	return (ms / 3_600_000).toFixed(1);
}
