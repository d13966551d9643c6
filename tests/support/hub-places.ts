import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { databaseUser, giveTo } from '#lib/server/engine/database-user.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import { shippedBinaries } from '#lib/server/engine/postgres-binaries.ts';
import { olderServer } from './hub-databases.ts';

/** Where the processes of a hub keep their data, for tests and tools that start whole processes. */
export interface HubPlace {
	readonly env: Readonly<Record<string, string>>;
	/** The same database, from outside. */
	readonly target: PoolConfig;
	/** Of the embedded engine; `null`: a server with a port and a password. */
	readonly dataFolder: string | null;
	close(): Promise<void>;
}

export const PLACES = { embedded: embeddedPlace, postgres: postgresPlace } as const;

/** The engine is started here, so that one may look into it; hubs find it running. */
async function embeddedPlace(): Promise<HubPlace> {
	const dataFolder = await realpath(await mkdtemp(join(tmpdir(), 'safar-hub-')));
	await giveTo(await databaseUser(), dataFolder);
	const engine = await EmbeddedEngine.open(dataFolder, shippedBinaries());
	return {
		env: { SAFAR_DATA: dataFolder },
		target: engine.address,
		dataFolder,
		async close() {
			await engine.stop();
			await rm(dataFolder, { recursive: true, force: true });
		}
	};
}

async function postgresPlace(): Promise<HubPlace> {
	const server = await olderServer();
	const target = await server.newDatabase();
	const { user = '', password, host = '', port = 0, database = '' } = target;
	if (typeof password !== 'string') throw new Error('The server was made with a password.');
	return {
		env: { DATABASE_URL: `postgres://${user}:${password}@${host}:${String(port)}/${database}` },
		target,
		dataFolder: null,
		close: () => server.close()
	};
}
