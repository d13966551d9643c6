import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	canonicalJson,
	fileLine,
	type AsideRecord,
	type KnownRow,
	type Merge
} from '#lib/domain/transfer/index.ts';
import { readLine } from '#lib/schema/transfer/read-record.ts';

const OUTCOMES = 'outcomes.jsonl';
const SET_ASIDE = 'set-aside.jsonl';
const LOCK = 'import.lock';

/** Another import is at work in the folder. */
export class FolderBusy extends Error {}

/**
 * Outcomes in a folder, as JSON Lines with checksums: files that only grow, so that nothing held can be lost by an
 * import, and that the import itself can read again. Lines are on the disk before `keep` resolves.
 */
export class FolderStore {
	readonly #folder: string;
	readonly #known = new Map<string, KnownRow>();
	readonly #aside = new Set<string>();
	/** Lines that a power cut tore, or that a newer Safar wrote. They stay where they are. */
	unreadable = 0;

	private constructor(folder: string) {
		this.#folder = folder;
	}

	/** Rejects with `FolderBusy`, or with what the disk says. Call `close` in the end. */
	static async open(folder: string): Promise<FolderStore> {
		await mkdir(folder, { recursive: true });
		await lock(join(folder, LOCK));
		const store = new FolderStore(folder);
		try {
			await store.#read();
			return store;
		} catch (error) {
			await store.close();
			throw error;
		}
	}

	get known(): ReadonlyMap<string, KnownRow> {
		return this.#known;
	}

	async keep({ added, aside }: Merge): Promise<void> {
		await this.#append(OUTCOMES, added.map(fileLine));
		for (const outcome of added) this.#known.set(outcome.id, outcome);
		const fresh = new Map(aside.map((record) => [asideKey(record), record]));
		for (const key of this.#aside) fresh.delete(key);
		await this.#append(SET_ASIDE, [...fresh.values()]);
		for (const key of fresh.keys()) this.#aside.add(key);
	}

	async close(): Promise<void> {
		await rm(join(this.#folder, LOCK), { force: true });
	}

	async #read(): Promise<void> {
		for (const [place, line] of (await this.#lines(OUTCOMES)).entries()) {
			const row = readLine(line, place);
			if (row.kind === 'outcome') this.#known.set(row.outcome.id, row.outcome);
			else {
				this.unreadable += 1;
				const id = /"id":"([\da-f-]{36})"/.exec(line)?.[1];
				if (id !== undefined && !this.#known.has(id)) this.#known.set(id, null);
			}
		}
		for (const line of await this.#lines(SET_ASIDE)) this.#aside.add(line);
	}

	async #lines(name: string): Promise<readonly string[]> {
		const path = join(this.#folder, name);
		if (!existsSync(path)) return [];
		return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
	}

	/** Begins on a line of its own, whatever a torn write left behind. */
	async #append(name: string, rows: readonly object[]): Promise<void> {
		if (rows.length === 0) return;
		const file = await open(join(this.#folder, name), 'a+');
		try {
			const { size } = await file.stat();
			const last = Buffer.alloc(1);
			if (size > 0) await file.read(last, 0, 1, size - 1);
			const start = size > 0 && last.toString() !== '\n' ? '\n' : '';
			await file.write(start + rows.map((row) => `${canonicalJson(row)}\n`).join(''));
			await file.sync();
		} finally {
			await file.close();
		}
	}
}

function asideKey(record: AsideRecord): string {
	return canonicalJson(record);
}

/** Made with the number of this process, so that a lock of one that was killed is not in the way for ever. */
async function lock(path: string): Promise<void> {
	try {
		await writeFile(path, String(process.pid), { flag: 'wx' });
	} catch {
		const owner = Number(await readFile(path, 'utf8').catch(() => ''));
		if (isAlive(owner)) throw new FolderBusy(`process ${owner} is importing into this folder`);
		await writeFile(path, String(process.pid));
	}
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
