import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A hub in a process of its own, on the loopback address. */
export interface HubProcess {
	readonly port: number;
	/** What it wrote into its log so far. */
	said(): string;
	/** Dead before it resolves. */
	kill(): Promise<void>;
	/** Told to stop, as a service manager does it; resolves with its exit code. */
	stop(): Promise<number | null>;
}

/** `env`: `SAFAR_DATA` or `DATABASE_URL`. Rejects with what the process said when it ends before it serves. */
export async function startHubProcess(
	env: Readonly<Record<string, string>>,
	port?: number
): Promise<HubProcess> {
	const taken = port ?? (await freePort());
	const child = spawn(process.execPath, ['tools/serve/api-only.ts'], {
		cwd: root,
		env: { PATH: process.env['PATH'], PORT: String(taken), ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => {
		said = (said + chunk.toString()).slice(-20_000);
	});
	const dead = once(child, 'exit');
	await Promise.race([
		once(child.stdout, 'data'),
		dead.then(() => Promise.reject(new Error(`The hub did not start: ${said}`)))
	]);
	return {
		port: taken,
		said: () => said,
		async kill() {
			child.kill('SIGKILL');
			await dead;
		},
		async stop() {
			child.kill('SIGTERM');
			await dead;
			return child.exitCode;
		}
	};
}
