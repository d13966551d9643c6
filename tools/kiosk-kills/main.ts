/**
 * `npm run kiosk:kills [-- --kills 50 --seed 1 --first PACK --second PACK --key KEY]`: the proof that an update
 * can lose its power at any moment. Two small packs are made for it; `--first` and `--second` name two of the build that
 * ships, signed with the key whose public half is `--key`. Fails when ever half a pack is served.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killUpdates } from '#tests/support/kill-updates.ts';
import { packKeys, put, samplePack } from '#tests/support/sample-pack.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { updateBox } from '../kiosk-box/update-box.ts';
import { readPublicKey } from '../pack/read-key.ts';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '50' },
		seed: { type: 'string', default: '1' },
		first: { type: 'string' },
		second: { type: 'string' },
		key: { type: 'string' }
	}
});
const folder = await mkdtemp(join(tmpdir(), 'safar-kills-'));
try {
	const { first, second, key } = await packsToTake();
	const old = join(folder, 'old');
	await mkdir(old);
	const begun = await updateBox({
		from: first,
		into: old,
		trusted: await readPublicKey(key),
		serve: [process.execPath, 'tools/kiosk-box/main.ts', 'serve'],
		running: null,
		browser: null,
		tryAt: 0,
		onStep: () => undefined
	});
	if (begun.outcome !== 'updated') throw new Error(`${first} is not taken: ${begun.outcome}`);
	const { ran, steps, wrong } = await killUpdates({
		old,
		box: join(folder, 'box'),
		from: second,
		key,
		kills: Number(values.kills),
		rng: steadyRng(Number(values.seed)),
		say: (line) => {
			console.log(line);
		}
	});
	console.log(`ran afterwards: ${JSON.stringify(ran)}; killed in: ${JSON.stringify(steps)}`);
	console.log(`half a pack: ${wrong.length}`);
	for (const line of wrong) console.log(`  ${line}`);
	process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function packsToTake(): Promise<{ first: string; second: string; key: string }> {
	const { first, second, key } = values;
	if (first !== undefined && second !== undefined && key !== undefined)
		return { first, second, key };
	const { publicKey, privateKey } = packKeys();
	await put(folder, 'key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
	const sample = { out: folder, key: privateKey };
	return {
		first: await samplePack({ ...sample, version: '2026-11-01.1' }),
		second: await samplePack({ ...sample, version: '2026-11-22.1', zip: true }),
		key: join(folder, 'key.pem')
	};
}
