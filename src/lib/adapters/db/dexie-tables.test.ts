import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { StorageFailure } from '#lib/domain/outcome/index.ts';
import { DexieTables } from './dexie-tables.ts';
import { openStores } from './open-stores.ts';
import { storageFailureFrom } from './storage-failure-from.ts';

describe('rows in IndexedDB', () => {
	it('are still there when the tab was killed and the database is opened again', async () => {
		const before = await DexieTables.open('killed');
		await before.change([{ kind: 'put', table: 'settings', row: { key: 'a', schema: 1 } }]);
		before.close();
		const after = await DexieTables.open('killed');
		expect(await after.find('settings', 'a')).toEqual({ key: 'a', schema: 1 });
	});

	it('change all together or not at all', async () => {
		const tables = await DexieTables.open('whole');
		const attempt = tables.change([
			{ kind: 'put', table: 'progress', row: { key: 'quiz' } },
			{ kind: 'put', table: 'outcomes', row: { noId: true } }
		]);
		await expect(attempt).rejects.toBeInstanceOf(StorageFailure);
		expect(await tables.find('progress', 'quiz')).toBeUndefined();
	});

	it('say so when another tab holds an older version open', async () => {
		const older = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('held', 1);
			request.onsuccess = () => {
				resolve(request.result);
			};
			request.onerror = () => {
				reject(new Error('the older version does not open'));
			};
		});
		await expect(DexieTables.open('held')).rejects.toMatchObject({ kind: 'blocked' });
		older.close();
	});
});

describe('openStores', () => {
	it('keeps things on the device', async () => {
		const stores = await openStores();
		expect(stores.forgetful).toBeNull();
		await stores.settings.change({ owedForm: 'B' });
		expect(await (await openStores()).settings.read()).toMatchObject({ owedForm: 'B' });
	});

	it('works from memory and says so where the browser gives no storage', async () => {
		const open = vi.spyOn(Dexie.prototype, 'open').mockImplementation(() => {
			throw new Dexie.MissingAPIError('IndexedDB API missing');
		});
		const stores = await openStores();
		open.mockRestore();
		expect(stores.forgetful).toBe('absent');
		await stores.settings.change({ owedForm: 'A' });
		expect(await stores.settings.read()).toMatchObject({ owedForm: 'A' });
	});
});

describe('storageFailureFrom', () => {
	it('finds a full phone inside the error that Dexie wraps it in', () => {
		const full = { name: 'AbortError', inner: { name: 'QuotaExceededError' } };
		expect(storageFailureFrom(full, 'working').kind).toBe('full');
	});

	it('takes what it does not know for a failure, with the browser’s words', () => {
		const failure = storageFailureFrom(new Error('disk on fire'), 'working');
		expect(failure).toMatchObject({ kind: 'failed', message: 'storage failed: disk on fire' });
	});
});
