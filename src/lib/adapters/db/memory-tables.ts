import { storageFailureFrom } from './storage-failure-from.ts';
import { KEY_OF, TABLES, type Change, type Row, type TableName, type Tables } from './tables.ts';

/** Keeps rows as long as the page is open: for a browser that gives no storage, and for tests. */
export class MemoryTables implements Tables {
	readonly #tables = new Map(TABLES.map((name) => [name, new Map<string, Row>()]));

	find(table: TableName, key: string): Promise<unknown> {
		return Promise.resolve(this.#table(table).get(key));
	}

	all(table: TableName): Promise<readonly unknown[]> {
		const rows = [...this.#table(table)].sort(([a], [b]) => (a < b ? -1 : 1));
		return Promise.resolve(rows.map(([, row]) => row));
	}

	async outcomesOf(cohort: string): Promise<readonly unknown[]> {
		const rows = await this.all('outcomes');
		return rows.filter((row) => fieldOf(row, 'cohort') === cohort);
	}

	change(changes: readonly Change[]): Promise<void> {
		const before = new Map([...this.#tables].map(([name, rows]) => [name, new Map(rows)]));
		try {
			for (const change of changes) this.#apply(change);
			return Promise.resolve();
		} catch (error) {
			for (const [name, rows] of before) this.#tables.set(name, rows);
			return Promise.reject(storageFailureFrom(error, 'working'));
		}
	}

	#apply(change: Change): void {
		const table = this.#table(change.table);
		switch (change.kind) {
			case 'put':
				table.set(String(fieldOf(change.row, KEY_OF[change.table])), structuredClone(change.row));
				break;
			case 'add-once':
				if (!table.has(change.key)) table.set(change.key, structuredClone(change.row));
				break;
			case 'update':
				table.set(change.key, structuredClone(change.update(table.get(change.key))));
				break;
			case 'delete':
				table.delete(change.key);
				break;
			case 'clear':
				table.clear();
				break;
		}
	}

	#table(name: TableName): Map<string, Row> {
		return this.#tables.get(name) ?? new Map<string, Row>();
	}
}

function fieldOf(row: unknown, field: string): unknown {
	return typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined;
}
