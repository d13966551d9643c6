import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ALIVE } from './run-serve.ts';

export interface TrialServer {
	readonly address: string;
	/** Resolves when a kiosk's page has come to life on it. */
	readonly alive: Promise<void>;
	close(): Promise<void>;
}

/** An old box with a slow disk starts Node in ten seconds. */
const PATIENCE_MS = 60_000;

/** Which program serves a folder, before `--dir`: it is tried with the one that will serve visitors. */
export type ServeCommand = readonly [program: string, ...args: string[]];

/**
 * Starts a server process of its own on this box.
 *
 * @param port 0 takes any free one
 * @returns null when it ends, or takes a minute, before it has said its address
 */
export async function startTrial(
	[program, ...args]: ServeCommand,
	folder: string,
	port: number
): Promise<TrialServer | null> {
	// It ends when its standard input does: an update that is killed leaves no server behind.
	const options = ['--dir', folder, '--port', String(port), '--only-look'];
	const child = spawn(program, [...args, ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
	const ended = new Promise<null>((resolve) => {
		child.once('exit', () => {
			resolve(null);
		});
		child.once('error', () => {
			resolve(null);
		});
	});
	const hanging = Promise.withResolvers<null>();
	const patience = setTimeout(hanging.resolve, PATIENCE_MS, null);
	const lines = createInterface(child.stdout);
	const said = once(lines, 'line').then(([line]: unknown[]) => line);
	const alive = new Promise<void>((resolve) => {
		lines.on('line', (one) => {
			if (one === ALIVE) resolve();
		});
	});
	const line = await Promise.race([said, ended, hanging.promise]);
	clearTimeout(patience);
	const address = typeof line === 'string' ? /^http:\/\/\S+$/.exec(line)?.[0] : undefined;
	const close = async (): Promise<void> => {
		child.kill('SIGKILL');
		await ended;
	};
	if (address !== undefined) return { address, alive, close };
	await close();
	return null;
}
