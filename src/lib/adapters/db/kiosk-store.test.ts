import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { KioskSettings, PinHash } from '#lib/domain/kiosk/index.ts';
import { DexieTables } from './dexie-tables.ts';
import { makeKioskStore } from './kiosk-store.ts';
import { MemoryTables } from './memory-tables.ts';
import { storesOver } from './open-stores.ts';
import type { Tables } from './tables.ts';

const settings: KioskSettings = {
	locale: 'ne',
	country: 'np',
	stories: ['on-the-way', 'the-offer/station'],
	volume: 3
};
const pin: PinHash = {
	salt: 'ab'.repeat(16),
	hash: 'cd'.repeat(32),
	cost: { N: 1024, r: 8, p: 1 }
};
const visit = { kind: 'visit', locale: 'hi' } as const;

let databases = 0;
const engines: readonly [string, () => Promise<Tables>][] = [
	['memory', () => Promise.resolve(new MemoryTables())],
	['IndexedDB', () => DexieTables.open(`kiosk-${databases++}`, 'strict')]
];

describe.each(engines)('what a kiosk keeps in %s', (_, open) => {
	it('is nothing before it is set up, and then all of it at once', async () => {
		const store = makeKioskStore(await open());
		expect(await store.settings()).toBeNull();
		expect(await store.pin()).toBeNull();
		await store.setUp(settings, pin);
		expect(await store.settings()).toEqual(settings);
		expect(await store.pin()).toEqual(pin);
	});

	it('are counts of which none is lost when many come at the same time', async () => {
		const store = makeKioskStore(await open());
		await Promise.all(
			Array.from({ length: 40 }, () => store.count([visit, { kind: 'help' }], '2026-11-22'))
		);
		expect(await store.counts()).toEqual({
			since: '2026-11-22',
			numbers: { 'visit hi': 40, help: 40 }
		});
	});

	it('are counts that a newer Safar wrote, which an older one neither reads nor spoils', async () => {
		const tables = await open();
		const row = { key: 'counts', schema: 2, value: { people: 12 } };
		await tables.change([{ kind: 'put', table: 'kiosk', row }]);
		const store = makeKioskStore(tables);
		expect(await store.counts()).toBeNull();
		await expect(store.count([visit], '2026-11-22')).rejects.toMatchObject({ kind: 'failed' });
		expect(await tables.find('kiosk', 'counts')).toEqual(row);
	});

	it('is a lock that a new PIN opens', async () => {
		const store = makeKioskStore(await open());
		expect(await store.lock()).toEqual({ misses: 0, waitMs: 0 });
		await store.keepLock({ misses: 7, waitMs: 480_000 });
		expect(await store.lock()).toEqual({ misses: 7, waitMs: 480_000 });
		await store.keepPin(pin);
		expect(await store.lock()).toEqual({ misses: 0, waitMs: 0 });
	});

	it('does not count among what a visitor leaves, which goes', async () => {
		const tables = await open();
		const store = makeKioskStore(tables);
		const stores = storesOver(tables);
		await store.setUp(settings, pin);
		await store.count([visit], '2026-11-22');
		await stores.story.save({ module: 'the-offer', scene: 'ask', trail: [] });
		await stores.journey.choose('pre-departure-np');
		await store.wipe('2026-11-23');
		expect(await tables.all('progress')).toEqual([]);
		expect(await store.settings()).toEqual(settings);
		expect(await store.counts()).toMatchObject({ numbers: { 'visit hi': 1 } });
		expect(await store.lastWipe()).toBe('2026-11-23');
	});
});
