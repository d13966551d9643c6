import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBoxServer } from '#tests/support/box-server.ts';
import { packKeys, put, samplePack } from '#tests/support/sample-pack.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { boxPlaces } from './box-places.ts';
import { isWhole } from './check-folder.ts';
import { loadInstalled, saveInstalled } from './installed-file.ts';
import { isLocked } from './lock-box.ts';
import { settle } from './settle.ts';

const { publicKey, privateKey } = packKeys();
const OLD = '2026-11-01.1';
const NEW = '2026-11-22.1';
/** A few at steps that are always the same; `npm run kiosk:kills` kills fifty at moments by chance. */
const KILLS = 4;

let folder = '';
let box = '';
let first = '';
let second = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-killed-'));
	box = join(folder, 'box');
	await put(folder, 'key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
	first = await samplePack({ version: OLD, out: folder, key: privateKey });
	second = await samplePack({ version: NEW, out: folder, key: privateKey, zip: true });
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Updates in a process of its own, which dies at a step by itself or is killed when it has said so many lines. */
async function update(
	from: string,
	end: { readonly dieAt?: number; readonly killAt?: number } = {}
): Promise<readonly string[]> {
	const child = spawn(
		process.execPath,
		[
			'tests/support/update-child.ts',
			from,
			box,
			join(folder, 'key.pem'),
			'tools/kiosk-box/main.ts',
			String(end.dieAt ?? 0)
		],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const lines: string[] = [];
	createInterface(child.stdout).on('line', (line) => {
		lines.push(line);
		if (lines.length === end.killAt) child.kill('SIGKILL');
	});
	await once(child, 'close');
	return lines;
}

/** The version that a visitor meets, on every page the same, all of it whole. */
async function versionServed(): Promise<string> {
	const server = await startBoxServer(box);
	try {
		const said = await Promise.all(
			['/', '/kiosk/', '/hi/', '/service-worker.js', '/_app/immutable/chunks/7.js'].map(
				async (path) => {
					const answer = await fetch(server.address + path);
					expect(answer.status).toBe(200);
					return /\d{4}-\d{2}-\d{2}\.\d/.exec(await answer.text())?.[0];
				}
			)
		);
		expect(new Set(said).size).toBe(1);
		return said[0] ?? '';
	} finally {
		await server.kill();
	}
}

async function expectWhole(): Promise<void> {
	const installed = await loadInstalled(box);
	expect(typeof installed !== 'string' && (await isWhole(box, installed, 'contents'))).toBe(true);
}

describe('a box that loses its power in the midst of an update', () => {
	it(
		'runs the old pack or the new one, never half of one, and takes the new one in the end',
		{ timeout: 600_000 },
		async () => {
			const lines = await update(first);
			expect(lines.at(-1)).toBe('updated');
			// Most steps are files that are copied; so every second kill is meant for one of the last steps.
			const rng = steadyRng(20261122);
			for (let kill = 0; kill < KILLS; kill += 1) {
				const random = rng.bytes(1)[0] ?? 0;
				const steps = lines.length - 1;
				const at = kill % 4 < 2 ? 1 + (random % steps) : steps - (random % 6);
				await update(second, kill % 2 === 0 ? { dieAt: at } : { killAt: at });
				const settled = await settle(box);
				expect([OLD, NEW]).toContain(settled?.installed.current);
				await expectWhole();
				expect(await versionServed()).toBe(settled?.installed.current);
				// Back to a box with the old pack, for the next kill.
				if (settled?.installed.current === NEW) {
					await rm(box, { recursive: true });
					await update(first);
				}
			}
			expect((await update(second)).at(-1)).toBe('updated');
			expect(await versionServed()).toBe(NEW);
			expect((await readdir(boxPlaces.versions(box))).sort()).toEqual([OLD, NEW]);
		}
	);

	it('looks at a pack that was on trial, and keeps it when it is whole', async () => {
		await update(first);
		await update(second);
		const installed = await loadInstalled(box);
		if (typeof installed === 'string') throw new Error(installed);
		await saveInstalled(box, { ...installed, onTrial: true });
		expect(await settle(box)).toEqual({ installed, settling: 'confirmed' });
	});

	it('goes back when the pack on trial is not whole', async () => {
		await update(first);
		await update(second);
		const installed = await loadInstalled(box);
		if (typeof installed === 'string') throw new Error(installed);
		await saveInstalled(box, { ...installed, onTrial: true });
		// As long as it was: only its hash tells.
		const page = join(boxPlaces.site(box, NEW), 'hi', 'index.html');
		await writeFile(page, `<!doctype html><title>Safar</title><p>${OLD}</p>`);
		expect(await settle(box)).toMatchObject({
			installed: { current: OLD },
			settling: 'rolled-back'
		});
		expect(await versionServed()).toBe(OLD);
	});

	it('goes back when the disk has lost a file of the pack that ran for weeks', async () => {
		await update(first);
		await update(second);
		await rm(join(boxPlaces.site(box, NEW), 'index.html'));
		expect(await versionServed()).toBe(OLD);
	});

	it('finds the newest whole pack when nobody can read what ran', async () => {
		await update(first);
		await update(second);
		await writeFile(boxPlaces.installed(box), '{"current":"2026');
		expect(await settle(box)).toMatchObject({
			installed: { current: NEW },
			settling: 'recovered'
		});
	});

	it('is not locked for ever by an update that was killed', async () => {
		await update(first);
		expect((await update(second, { dieAt: 3 })).at(-1)).not.toBe('updated');
		expect(await isLocked(box)).toBe(false);
		expect((await update(second)).at(-1)).toBe('updated');
		expect((await readdir(box)).sort()).toEqual(['installed.json', 'versions']);
	});
});
