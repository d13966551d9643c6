import { mkdir, readFile, realpath, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { dataCluster, OWNER } from './data-cluster.ts';
import { databaseUser, giveTo, type DatabaseUser } from './database-user.ts';
import { EngineProblem } from './engine-problem.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { readyBinaries } from './ready-binaries.ts';
import { runProgram } from './run-program.ts';
import { socketFolder } from './socket-folder.ts';

/** Where a client finds the embedded database: a socket, no password, no port. */
export interface EngineAddress {
	readonly host: string;
	readonly user: string;
	readonly database: string;
}

const DATABASE = 'safar';
/** By this name a process says that it uses the database, so that another one does not stop it. */
export const HUB_APPLICATION = 'safar-hub';

const START_LIMIT_MS = 120_000;
const RETRY_MS = 100;
const LOG_BYTES = 5_000_000;

/**
 * PostgreSQL as a child of nobody: it outlives a hub that is killed, and the next one goes on with it. One engine has
 * one folder; several hubs may use it at once.
 */
export class EmbeddedEngine {
	readonly address: EngineAddress;
	readonly #bin: string;
	readonly #cluster: string;
	readonly #log: string;
	readonly #user: DatabaseUser | null;
	#starting: Promise<void> | null = null;

	private constructor(bin: string, cluster: string, host: string, user: DatabaseUser | null) {
		this.#bin = bin;
		this.#cluster = cluster;
		this.#log = join(cluster, '..', 'log');
		this.#user = user;
		this.address = { host, user: OWNER, database: DATABASE };
	}

	/** Makes what is missing in `dataFolder/pg` and starts it, or goes on with one that runs. Throws an `EngineProblem`. */
	static async open(dataFolder: string, binaries: PostgresBinaries): Promise<EmbeddedEngine> {
		const user = await databaseUser();
		await mkdir(dataFolder, { recursive: true });
		const folder = join(await realpath(dataFolder), 'pg');
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await giveTo(user, folder);
		const ready = await readyBinaries(binaries, folder, user);
		const sockets = await socketFolder(folder, user);
		const cluster = await dataCluster(folder, ready, sockets, user);
		const engine = new EmbeddedEngine(ready.bin, cluster, sockets, user);
		await engine.ensure();
		return engine;
	}

	/** Resolves when the database answers, after starting it again where it must be. Throws an `EngineProblem`. */
	ensure(): Promise<void> {
		this.#starting ??= this.#start().finally(() => {
			this.#starting = null;
		});
		return this.#starting;
	}

	/** Stops the database, unless another hub uses it. Close all connections of this process before. */
	async stop(): Promise<void> {
		const others = await this.#ask(
			`select count(*)::int as n from pg_stat_activity where application_name = '${HUB_APPLICATION}'`
		);
		if (others !== 0 && typeof others === 'number') return;
		await runProgram(
			join(this.#bin, 'pg_ctl'),
			['stop', '-D', this.#cluster, '-m', 'fast', '-w', '-t', '60'],
			this.#user
		);
	}

	async #start(): Promise<void> {
		const deadline = performance.now() + START_LIMIT_MS;
		let said = '';
		while (performance.now() < deadline) {
			const state = await this.#ask(`select 1 as n`);
			if (state === 1) return this.#makeDatabase();
			if (state === 'absent' && !(await this.#isDying())) {
				await this.#rotateLog();
				said = (await this.#launch()).said;
			} else await wait(RETRY_MS);
		}
		throw new EngineProblem(`it does not answer.\n${said}\n${await this.#endOfLog()}`.trim());
	}

	/** Fails when another process starts it in this moment; whoever asks then finds it running. */
	#launch() {
		return runProgram(
			join(this.#bin, 'pg_ctl'),
			['start', '-D', this.#cluster, '-l', this.#log, '-w', '-t', '60'],
			this.#user
		);
	}

	async #makeDatabase(): Promise<void> {
		const there = await this.#ask(
			`select count(*)::int as n from pg_database where datname = '${DATABASE}'`
		);
		// Two first starts at once: one of them makes it.
		if (there === 0) await this.#ask(`create database ${DATABASE}`);
	}

	/** `absent`: nothing listens. `busy`: it listens and is not ready, or just about to go. */
	async #ask(statement: string): Promise<unknown> {
		const { host, user } = this.address;
		const client = new pg.Client({ host, user, database: 'postgres' });
		client.on('error', () => undefined);
		try {
			await client.connect();
			const { rows } = await client.query<{ n: unknown }>(statement);
			return rows[0]?.n;
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'absent' : 'busy';
		} finally {
			await client.end().catch(() => undefined);
		}
	}

	/** Whether a server that no longer listens still has its files: it was told to stop, or recovers. */
	async #isDying(): Promise<boolean> {
		const file = await readFile(join(this.#cluster, 'postmaster.pid'), 'utf8').catch(() => '');
		const pid = Number(file.split('\n')[0]);
		if (!(pid > 0)) return false;
		try {
			process.kill(pid, 0);
		} catch {
			return false;
		}
		// A number that was given to another program in the meantime is not ours.
		const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
		return command.includes('postgres');
	}

	async #rotateLog(): Promise<void> {
		const size = await stat(this.#log).then(
			(found) => found.size,
			() => 0
		);
		if (size > LOG_BYTES) await rename(this.#log, `${this.#log}.old`);
	}

	async #endOfLog(): Promise<string> {
		const log = await readFile(this.#log, 'utf8').catch(() => '');
		return log.split('\n').slice(-8).join('\n');
	}
}
