import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type PoolConfig } from 'pg';
import { databaseUser, giveTo } from '#lib/server/engine/database-user.ts';
import { EmbeddedEngine } from '#lib/server/engine/embedded-engine.ts';
import {
	packagedBinaries,
	shippedBinaries,
	systemBinaries,
	type PostgresBinaries
} from '#lib/server/engine/postgres-binaries.ts';
import { readyBinaries } from '#lib/server/engine/ready-binaries.ts';
import { runProgram } from '#lib/server/engine/run-program.ts';
import { freePort } from './free-port.ts';

/** A database server that a test file has to itself. */
export interface TestServer {
	/** For the pool of a hub. Each call makes an empty database. */
	newDatabase(): Promise<PoolConfig>;
	close(): Promise<void>;
}

export const SERVERS = {
	'the embedded engine': embeddedServer,
	'PostgreSQL 15': olderServer
} as const satisfies Record<string, () => Promise<TestServer>>;

/** What a hub starts by itself. */
export async function embeddedServer(): Promise<TestServer> {
	const folder = await temporaryFolder();
	const engine = await EmbeddedEngine.open(folder, shippedBinaries());
	return {
		newDatabase: () => newDatabaseOn(engine.address),
		async close() {
			await engine.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/**
 * The oldest PostgreSQL that is promised, as an operator would run it: its own server with a port and a password. Never
 * skipped: where none can be had, the test says so by failing.
 */
export async function olderServer(): Promise<TestServer> {
	const folder = await temporaryFolder();
	const user = await databaseUser();
	const { bin } = await readyBinaries(olderBinaries(), folder, user);
	const [cluster, secret] = [join(folder, 'cluster'), join(folder, 'secret')];
	const password = randomBytes(12).toString('hex');
	await writeFile(secret, password);
	await giveTo(user, folder);
	await giveTo(user, secret);
	const port = await freePort();
	await must(
		runProgram(
			join(bin, 'initdb'),
			['-D', cluster, '-U', 'safar', '-E', 'UTF8', '-A', 'scram-sha-256', `--pwfile=${secret}`],
			user
		)
	);
	const options = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
	const control = (command: 'start' | 'stop') =>
		runProgram(
			join(bin, 'pg_ctl'),
			[command, '-D', cluster, '-l', join(folder, 'log'), '-w', '-o', options, '-m', 'fast'],
			user
		);
	await must(control('start'));
	const address = { host: '127.0.0.1', port, user: 'safar', password };
	return {
		newDatabase: () => newDatabaseOn(address),
		async close() {
			await control('stop');
			await rm(folder, { recursive: true, force: true });
		}
	};
}

function olderBinaries(): PostgresBinaries {
	const found =
		packagedBinaries('postgres-15-linux-x64') ??
		systemBinaries('/usr/lib/postgresql/15/bin') ??
		systemBinaries('/opt/homebrew/opt/postgresql@15/bin');
	if (found === null) {
		throw new Error(
			'PostgreSQL 15 is needed for this test: on Linux x86-64 `npm ci` brings it, on Debian ' +
				'`apt-get install postgresql-15`, on macOS `brew install postgresql@15`.'
		);
	}
	return found;
}

async function newDatabaseOn(address: PoolConfig): Promise<PoolConfig> {
	const database = `t${randomBytes(8).toString('hex')}`;
	const client = new pg.Client({ ...address, database: 'postgres' });
	await client.connect();
	await client.query(`create database ${database}`);
	await client.end();
	return { ...address, database };
}

/** Short, and open to the user that the database runs as. */
async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'safar-db-'));
	await giveTo(await databaseUser(), folder);
	return folder;
}

async function must(run: ReturnType<typeof runProgram>): Promise<void> {
	const { code, said } = await run;
	if (code !== 0) throw new Error(said);
}
