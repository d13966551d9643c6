/**
 * `npm run kiosk:soak [-- --visitors 300 --kills 50 --seed 1]`: the proof of a kiosk, over the build that ships, in
 * a Chromium of its own. Prints what it found; fails when a visitor left anything behind, a count was lost or
 * doubled, or memory grew by a tenth.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soakKiosk } from '#tests/support/kiosk-soak.ts';
import { startOwnServer } from '#tests/support/own-server.ts';

const MOST_GROWTH = 0.1;

const { values } = parseArgs({
	options: {
		visitors: { type: 'string', default: '300' },
		kills: { type: 'string', default: '50' },
		seed: { type: 'string', default: '1' }
	}
});
const profile = mkdtempSync(join(tmpdir(), 'safar-kiosk-'));
const server = await startOwnServer();
try {
	const { leftBehind, lost, doubled, heap } = await soakKiosk({
		origin: server.address,
		profile,
		visitors: Number(values.visitors),
		kills: Number(values.kills),
		seed: Number(values.seed),
		say: (line) => {
			console.log(line);
		}
	});
	const growth = heap.late / heap.early - 1;
	console.log(
		`visitors who left something behind: ${String(leftBehind.length)} ${leftBehind.join(' ')}`
	);
	console.log(`counts lost: ${String(lost.length)}, doubled: ${String(doubled.length)}`);
	for (const line of [...lost, ...doubled]) console.log(`  ${line}`);
	console.log(
		`memory: ${String(heap.early)} to ${String(heap.late)} bytes (${(growth * 100).toFixed(1)} %)`
	);
	const failed = leftBehind.length + lost.length + doubled.length > 0 || growth >= MOST_GROWTH;
	process.exitCode = failed ? 1 : 0;
} finally {
	await server.kill();
	rmSync(profile, { recursive: true, force: true });
}
