import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { DATABASE_NAME, DexieTables } from './dexie-tables.ts';
import { forgetEverything } from './forget-everything.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

it('leaves no database, cache or stored word, although a tab still has the database open', async () => {
	const cleared: string[] = [];
	const caches = new Set(['voices', 'pages']);
	vi.stubGlobal('localStorage', { clear: () => cleared.push('local') });
	vi.stubGlobal('sessionStorage', { clear: () => cleared.push('session') });
	vi.stubGlobal('caches', {
		keys: () => Promise.resolve([...caches]),
		delete: (name: string) => Promise.resolve(caches.delete(name))
	});
	const tables = await DexieTables.open();
	await tables.change([{ kind: 'put', table: 'settings', row: { key: 'owedForm' } }]);

	await forgetEverything();

	const left = await indexedDB.databases();
	expect(left.map(({ name }) => name)).not.toContain(DATABASE_NAME);
	expect(cleared).toEqual(['local', 'session']);
	expect(caches).toEqual(new Set());
});
