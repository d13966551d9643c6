import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packKeys, put, samplePack } from '#tests/support/sample-pack.ts';
import { bundleProgram, PROGRAM } from './bundle.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-program-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is one file that updates a box which has nothing else of the project', async () => {
	const { publicKey, privateKey } = packKeys();
	await put(folder, 'key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
	await samplePack({ version: '2026-11-22.1', out: join(folder, 'stick'), key: privateKey });
	await bundleProgram(join(folder, 'program'));
	expect(await readdir(join(folder, 'program'))).toEqual([PROGRAM]);
	const update = (from: string) =>
		spawnSync(
			process.execPath,
			[`program/${PROGRAM}`, 'update', '--from', from, '--into', 'box', '--key', 'key.pem'],
			{ cwd: folder, encoding: 'utf8', env: {} }
		);
	const first = update('stick');
	expect(first.stdout).toContain('Pack 2026-11-22.1 runs now.');
	expect(first.status).toBe(0);
	const nothing = update('program');
	expect(nothing.stderr).toContain('there is no Safar pack on the stick');
	expect(nothing.status).toBe(1);
	expect(await readFile(join(folder, 'box/installed.json'), 'utf8')).toContain('2026-11-22.1');
});
