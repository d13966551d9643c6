import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { OwnServer } from './own-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the server of a kiosk box, as its service does, on a free port. */
export async function startBoxServer(folder: string): Promise<OwnServer> {
	const child = spawn(
		process.execPath,
		['tools/kiosk-box/main.ts', 'serve', '--dir', folder, '--port', '0'],
		{ cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }
	);
	const dead = once(child, 'exit');
	const line = await Promise.race([
		once(createInterface(child.stdout), 'line').then(([said]: unknown[]) => said),
		dead.then(() => Promise.reject(new Error('The server ended before it was ready.')))
	]);
	return {
		address: String(line),
		async kill() {
			child.kill('SIGKILL');
			await dead;
		}
	};
}
