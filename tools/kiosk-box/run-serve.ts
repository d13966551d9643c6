import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { PACK_PLACES } from '#lib/domain/pack/index.ts';
import { stopOnSignal } from '../serve/stop-on-signal.ts';
import { portProblem } from '../start/port.ts';
import { SERVE_USAGE, serveArguments, type ServeArguments } from './box-options.ts';
import { loadInstalled } from './installed-file.ts';
import { isLocked } from './lock-box.ts';
import { serveBox } from './serve-box.ts';
import { settle } from './settle.ts';

/** What a server that only looks prints when a kiosk's page has come to life on it. */
export const ALIVE = 'alive';

/** Prints the address as its first line, and serves until it is told to stop. */
export async function runServe(args: readonly string[]): Promise<void> {
	let options: ServeArguments;
	try {
		options = serveArguments(args);
	} catch (problem) {
		console.error(problem instanceof Error ? problem.message : problem);
		console.error(`\nUsage: ${SERVE_USAGE}`);
		process.exitCode = 2;
		return;
	}
	const { folder, port, toNetwork } = options;
	try {
		if (!(await isReady(options))) {
			console.error(`${folder} holds no whole pack: bring one with npm run kiosk:update.`);
			process.exitCode = 1;
			return;
		}
		const server = await serveBox({
			...options,
			onAlive: () => {
				if (options.onlyLook) console.log(ALIVE);
			}
		});
		stopOnSignal(server);
		console.log(server.address);
		if (options.onlyLook) endWithParent();
		if (toNetwork) tellNetwork(new URL(server.address).port);
	} catch (problem) {
		console.error(portProblem(problem, port));
		process.exitCode = 1;
	}
}

/** Puts right what a power cut left, unless an update is at it or is only trying. */
async function isReady({ folder, onlyLook }: ServeArguments): Promise<boolean> {
	if (!existsSync(folder)) return false;
	const isPack = existsSync(join(folder, PACK_PLACES.manifest));
	if (isPack || onlyLook || (await isLocked(folder))) return true;
	try {
		const settled = await settle(folder);
		if (settled === null) return false;
		const { installed, settling } = settled;
		if (settling !== 'as-before') console.error(`Pack ${installed.current} runs (${settling}).`);
	} catch (problem) {
		// The server may be allowed to read only: then it serves what is noted, as it is.
		console.error(problem instanceof Error ? problem.message : problem);
		return typeof (await loadInstalled(folder)) !== 'string';
	}
	return true;
}

function endWithParent(): void {
	process.stdin.resume();
	process.stdin.once('close', () => process.exit(0));
}

function tellNetwork(port: string): void {
	for (const one of Object.values(networkInterfaces()).flatMap((list) => list ?? [])) {
		if (one.family === 'IPv4' && !one.internal) console.log(`http://${one.address}:${port}`);
	}
	console.log(
		'Phones in the same network open the last address. It is plain HTTP: they can use Safar as long as this machine is near, and cannot keep, install or use the camera.'
	);
}
