import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { databaseUser, giveTo } from '#lib/server/engine/database-user.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import { shippedBinaries } from '#lib/server/engine/postgres-binaries.ts';
import { registerCohort, type HubCohort } from '#lib/server/store/cohorts.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase } from '#lib/server/store/open-database.ts';
import { olderServer } from './hub-databases.ts';

/** Where the processes of a hub keep their data, for tests and tools that start whole processes. */
export interface HubPlace {
	readonly env: Readonly<Record<string, string>>;
	/** The same database, from outside. */
	readonly target: PoolConfig;
	/** Resolves when the database answers: the last hub that stops ends an embedded one. */
	ready(): Promise<void>;
	/** Of the embedded engine; `null`: a server with a port and a password. */
	readonly dataFolder: string | null;
	close(): Promise<void>;
}

/**
 * A cohort that is there before a hub opens. Hubs that run already look again for one that they do not know after two
 * seconds only, and until then refuse what comes for it.
 */
export async function registerFirst(place: HubPlace, cohort: HubCohort): Promise<void> {
	await place.ready();
	const database = openDatabase({ ...place.target, max: 1 }, () => undefined);
	await migrate(database);
	await registerCohort(database, cohort);
	await database.destroy();
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
		ready: () => engine.ensure(),
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
		ready: () => Promise.resolve(),
		dataFolder: null,
		close: () => server.close()
	};
}
