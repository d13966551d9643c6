import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseUser, giveTo } from '#lib/server/engine/database-user.ts';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SET_UP_LINK = /http:\S+\/trainer\/hub\/set-up\/#\S+/;

/** The server that ships, with a hub over a database of its own. */
export interface HubServer {
	readonly address: string;
	/** Makes the first manager, once. */
	readonly setUpLink: string;
	/** Gently: the database engine ends with it. */
	stop(): Promise<void>;
}

export async function startHubServer(): Promise<HubServer> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'safar-hub-')));
	await giveTo(await databaseUser(), folder);
	const port = await freePort();
	const child = spawn(process.execPath, ['tools/serve/main.ts'], {
		cwd: root,
		env: { ...process.env, PORT: String(port), SAFAR_VOICES: 'asked', SAFAR_DATA: folder },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const dead = once(child, 'exit');
	const link = new Promise<string>((resolve) => {
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const found = SET_UP_LINK.exec(said)?.[0];
			if (found !== undefined) resolve(found);
		});
	});
	const setUpLink = await Promise.race([
		link,
		dead.then(() => Promise.reject(new Error('The hub ended before it was ready.')))
	]);
	return {
		address: `http://localhost:${String(port)}`,
		setUpLink,
		async stop() {
			child.kill('SIGTERM');
			await dead;
			await rm(folder, { recursive: true, force: true });
		}
	};
}
