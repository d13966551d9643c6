import { sql } from 'kysely';
import type { Database } from '../store/open-database.ts';
import { problemInLog, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';

const EVERY_MS = 5_000;

/** Asks the database again and again whether it is there, and brings it back where that can be done. */
export class Watch {
	#isUp = true;
	#isStopped = false;
	#timer: NodeJS.Timeout | undefined;
	readonly #database: Database;
	readonly #revive: () => Promise<void>;
	readonly #log: Log;
	readonly #metrics: Metrics;

	/** `revive`: starts an engine of our own again; does nothing for a server that is somebody else's. */
	constructor(database: Database, revive: () => Promise<void>, log: Log, metrics: Metrics) {
		this.#database = database;
		this.#revive = revive;
		this.#log = log;
		this.#metrics = metrics;
		metrics.databaseUp(true);
		this.#plan();
	}

	/** Asks now. */
	async isUp(): Promise<boolean> {
		try {
			await sql`select 1`.execute(this.#database);
			this.#tell(true);
		} catch (error) {
			this.#tell(false, error);
		}
		return this.#isUp;
	}

	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#timer);
	}

	#plan(): void {
		this.#timer = setTimeout(() => {
			void this.#look();
		}, EVERY_MS);
		this.#timer.unref();
	}

	async #look(): Promise<void> {
		// What cannot be brought back now is tried again the next time.
		if (!(await this.isUp())) await this.#revive().catch(() => undefined);
		if (!this.#isStopped) this.#plan();
	}

	#tell(isUp: boolean, error?: unknown): void {
		if (isUp === this.#isUp || this.#isStopped) return;
		this.#isUp = isUp;
		this.#metrics.databaseUp(isUp);
		this.#log(
			isUp ? { event: 'database-back' } : { event: 'database-lost', problem: problemInLog(error) }
		);
	}
}
