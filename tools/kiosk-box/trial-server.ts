import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface TrialServer {
	readonly address: string;
	close(): Promise<void>;
}

/** An old box with a slow disk starts Node in ten seconds. */
const PATIENCE_MS = 60_000;

/** Which program serves a folder, before `--dir`: it is tried with the one that will serve visitors. */
export type ServeCommand = readonly [program: string, ...args: string[]];

/**
 * Starts a server process of its own on a free port of this box.
 *
 * @returns null when it ends, or takes a minute, before it has said its address
 */
export async function startTrial(
	[program, ...args]: ServeCommand,
	folder: string
): Promise<TrialServer | null> {
	// It ends when its standard input does: an update that is killed leaves no server behind.
	const child = spawn(program, [...args, '--dir', folder, '--port', '0', '--only-look'], {
		stdio: ['pipe', 'pipe', 'ignore']
	});
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
	const said = once(createInterface(child.stdout), 'line').then(([line]: unknown[]) => line);
	const line = await Promise.race([said, ended, hanging.promise]);
	clearTimeout(patience);
	const address = typeof line === 'string' ? /^http:\/\/\S+$/.exec(line)?.[0] : undefined;
	const close = async (): Promise<void> => {
		child.kill('SIGKILL');
		await ended;
	};
	if (address !== undefined) return { address, close };
	await close();
	return null;
}
