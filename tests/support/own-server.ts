import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server of a test's own, which the test may kill. */
export interface OwnServer {
	readonly address: string;
	/** Dead before it resolves: no answer, no refusal page, nothing on the port. */
	kill(): Promise<void>;
}

/** Starts the server that ships on a free port. */
export async function startOwnServer(): Promise<OwnServer> {
	const port = await freePort();
	const child = spawn(process.execPath, ['tools/serve/main.ts'], {
		cwd: root,
		env: { ...process.env, PORT: String(port), SAFAR_VOICES: 'asked', SAFAR_HUB: 'off' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const dead = once(child, 'exit');
	await Promise.race([
		once(child.stdout, 'data'),
		dead.then(() => Promise.reject(new Error('The server ended before it was ready.')))
	]);
	return {
		address: `http://localhost:${String(port)}`,
		async kill() {
			child.kill('SIGKILL');
			await dead;
		}
	};
}
