import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { DATABASE_NAME, DexieTables } from './dexie-tables.ts';
import { forgetEverything } from './forget-everything.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

it('leaves no database, cache, worker or stored word, although a tab still has the database open', async () => {
	const cleared: string[] = [];
	const caches = new Set(['voices', 'pages']);
	vi.stubGlobal('localStorage', { clear: () => cleared.push('local') });
	vi.stubGlobal('sessionStorage', { clear: () => cleared.push('session') });
	vi.stubGlobal('caches', {
		keys: () => Promise.resolve([...caches]),
		delete: (name: string) => Promise.resolve(caches.delete(name))
	});
	const workers: string[] = [];
	const worker = {
		postMessage: ({ type }: { readonly type: string }, [port]: readonly MessagePort[]) => {
			workers.push(type);
			port?.postMessage(true);
		}
	};
	const registration = {
		active: worker,
		waiting: null,
		installing: null,
		unregister: () => Promise.resolve(workers.push('gone'))
	};
	vi.stubGlobal('navigator', {
		serviceWorker: { getRegistrations: () => Promise.resolve([registration]) }
	});
	const tables = await DexieTables.open();
	await tables.change([{ kind: 'put', table: 'settings', row: { key: 'owedForm' } }]);

	await forgetEverything();

	const left = await indexedDB.databases();
	expect(left.map(({ name }) => name)).not.toContain(DATABASE_NAME);
	expect(cleared).toEqual(['local', 'session']);
	expect(caches).toEqual(new Set());
	expect(workers).toEqual(['FORGET', 'gone']);
});
