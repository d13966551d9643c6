import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Rng } from '#lib/domain/shared/index.ts';
import { isWhole, listOf } from '../../tools/kiosk-box/check-folder.ts';
import { loadInstalled } from '../../tools/kiosk-box/installed-file.ts';
import { lookAt } from '../../tools/kiosk-box/look-at.ts';
import { startBoxServer } from './box-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface KillOrder {
	/** Folder of a box on which the old pack runs; it is laid anew before each kill. */
	readonly old: string;
	/** Where the box that is killed stands. */
	readonly box: string;
	/** The new pack, and the file of the public key that it is signed for. */
	readonly from: string;
	readonly key: string;
	readonly kills: number;
	readonly rng: Rng;
	readonly say: (line: string) => void;
}

export interface KilledUpdates {
	/** How often each version ran after a kill. */
	readonly ran: Readonly<Record<string, number>>;
	/** In which step the updates were when they were killed. */
	readonly steps: Readonly<Record<string, number>>;
	/** What was wrong after a kill; empty when never half a pack was served. */
	readonly wrong: readonly string[];
}

/** Kills an update at moments by chance, starts the box's server after each as after a power cut, and looks. */
export async function killUpdates(order: KillOrder): Promise<KilledUpdates> {
	const { old, box, kills, rng, say } = order;
	const ran: Record<string, number> = {};
	const steps: Record<string, number> = {};
	const wrong: string[] = [];
	await layAnew(old, box);
	const { tookMs } = await updateUntil(order, null);
	say(`an update that is left alone takes ${Math.round(tookMs)} ms`);
	for (let kill = 1; kill <= kills; kill += 1) {
		await layAnew(old, box);
		const [high = 0, low = 0] = rng.bytes(2);
		const after = ((high * 256 + low) / 65_536) * tookMs;
		const { last } = await updateUntil(order, after);
		const { version, problem } = await restart(box);
		ran[version] = (ran[version] ?? 0) + 1;
		steps[last] = (steps[last] ?? 0) + 1;
		if (problem !== null) wrong.push(`kill ${kill} (${last}): ${problem}`);
		say(`kill ${kill} after ${Math.round(after)} ms (${last}): ${version} runs`);
	}
	return { ran, steps, wrong };
}

async function layAnew(old: string, box: string): Promise<void> {
	await rm(box, { recursive: true, force: true });
	await cp(old, box, { recursive: true });
}

/** @param after milliseconds from its first step until it is killed; null lets it end */
async function updateUntil(
	{ from, box, key }: KillOrder,
	after: number | null
): Promise<{ readonly last: string; readonly tookMs: number }> {
	const child = spawn(
		process.execPath,
		['tests/support/update-child.ts', from, box, key, 'tools/kiosk-box/main.ts'],
		{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const closed = once(child, 'close');
	const lines = createInterface(child.stdout);
	let last = '';
	lines.on('line', (line) => {
		last = line.split(' ')[0] ?? '';
	});
	await Promise.race([once(lines, 'line'), closed]);
	const begun = performance.now();
	if (after !== null) {
		await Promise.race([wait(after), closed]);
		child.kill('SIGKILL');
	}
	await closed;
	return { last, tookMs: performance.now() - begun };
}

/** Power is back: the server starts as its service does, and every page that it serves must be of one whole pack. */
async function restart(
	box: string
): Promise<{ readonly version: string; readonly problem: string | null }> {
	const server = await startBoxServer(box);
	try {
		const installed = await loadInstalled(box);
		if (typeof installed === 'string') return { version: 'none', problem: installed };
		const { current: version, listHash } = installed;
		const pack = await listOf(box, version, listHash);
		if (pack === null) return { version, problem: 'its list is not the one that was signed' };
		const failing = await lookAt(server.address, pack);
		if (failing !== null) return { version, problem: `${failing} is not answered as listed` };
		const whole = await isWhole(box, installed, 'contents');
		return { version, problem: whole ? null : 'a file of it is not as listed' };
	} finally {
		await server.kill();
	}
}
