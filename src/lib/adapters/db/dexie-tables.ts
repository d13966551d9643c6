import Dexie, { type Table } from 'dexie';
import { StorageFailure } from '#lib/domain/outcome/index.ts';
import { storageFailureFrom } from './storage-failure-from.ts';
import { TABLES, type Change, type TableName, type Tables } from './tables.ts';

export const DATABASE_NAME = 'safar';

/** What each version of the database added; a phone goes through those it has not seen. */
const VERSIONS = [
	{ progress: 'key', outcomes: 'id, cohort', receipts: 'id', cohorts: 'key', settings: 'key' },
	{ tallies: 'key' },
	{ offers: 'id', setAside: 'id' },
	{ groups: 'id', rooms: 'key' },
	{ releases: 'id' },
	{ classes: 'key' },
	{ kiosk: 'key' },
	{ hubs: 'key', hubProofs: 'id', refused: 'id' }
] as const;

/** So many rows are fetched at once: what is unpacked in one go holds the page up. */
const PAGE = 300;
/** Up to here a cohort is fetched by its index in one go; reading the whole table by pages would take longer. */
const SMALL_COHORT = 1_000;
/**
 * `strict`: what is written has reached the disk before anybody is told so, and outlives the plug being pulled.
 * `relaxed`: it has reached the operating system, and outlives the browser being killed; far quicker on old phones.
 */
export type Durability = 'relaxed' | 'strict';

/** Rows in IndexedDB. Import this file with `import()`: Dexie is 28 kB that the first scene does not need. */
export class DexieTables implements Tables {
	readonly #database: Dexie;

	private constructor(database: Dexie) {
		this.#database = database;
	}

	/** Rejects with a `StorageFailure`: no storage, no room, or an upgrade that another tab holds up. */
	static async open(
		name: string = DATABASE_NAME,
		durability: Durability = 'relaxed'
	): Promise<DexieTables> {
		const database = new Dexie(name, { chromeTransactionDurability: durability });
		for (const [at, stores] of VERSIONS.entries()) database.version(at + 1).stores(stores);
		try {
			await openUnlessBlocked(database);
			return new DexieTables(database);
		} catch (error) {
			database.close();
			throw error instanceof StorageFailure ? error : storageFailureFrom(error, 'opening');
		}
	}

	find(table: TableName, key: string): Promise<unknown> {
		return guarded(() => this.#table(table).get(key));
	}

	all(table: TableName): Promise<readonly unknown[]> {
		return guarded(() => inPages(this.#table(table)));
	}

	outcomesOf(cohort: string): Promise<readonly unknown[]> {
		return guarded(async () => {
			const own = this.#table('outcomes').where('cohort').equals(cohort);
			if ((await own.count()) <= SMALL_COHORT) return own.toArray();
			const rows = await inPages(this.#table('outcomes'));
			return rows.filter((row) => row instanceof Object && Reflect.get(row, 'cohort') === cohort);
		});
	}

	change(changes: readonly Change[]): Promise<void> {
		return guarded(() =>
			this.#database.transaction('rw', [...TABLES], async () => {
				for (const change of changes) await this.#apply(change);
			})
		);
	}

	/** For tests: the tab is gone. */
	close(): void {
		this.#database.close();
	}

	async #apply(change: Change): Promise<void> {
		const table = this.#table(change.table);
		switch (change.kind) {
			case 'put':
				await table.put(change.row);
				break;
			case 'add-once':
				if ((await table.get(change.key)) === undefined) await table.add(change.row);
				break;
			case 'update':
				await table.put(change.update(await table.get(change.key)));
				break;
			case 'delete':
				await table.delete(change.key);
				break;
			case 'clear':
				await table.clear();
				break;
		}
	}

	#table(name: TableName): Table<unknown, string> {
		return this.#database.table(name);
	}
}

/** By primary key, because a page of an index cannot be begun in the middle of equal entries. */
async function inPages(table: Table<unknown, string>): Promise<readonly unknown[]> {
	const { keyPath } = table.schema.primKey;
	const rows: unknown[] = [];
	for (let last = ''; ;) {
		const page = await table.where(':id').above(last).limit(PAGE).toArray();
		for (const row of page) rows.push(row);
		const end = page.at(-1);
		if (page.length < PAGE || !(end instanceof Object)) return rows;
		last = String(Reflect.get(end, String(keyPath)));
	}
}

/** Dexie waits for ever while another tab holds an older version open; a person cannot. */
function openUnlessBlocked(database: Dexie): Promise<unknown> {
	return new Promise((resolve, reject) => {
		database.on('blocked', () => {
			reject(new StorageFailure('blocked', 'another tab holds an older version open'));
		});
		database.open().then(resolve, reject);
	});
}

async function guarded<Value>(work: () => PromiseLike<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		throw storageFailureFrom(error, 'working');
	}
}
