import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import rows from '#tests/fixtures/transfer/rows-v1.json' with { type: 'json' };
import { sampleGroup } from '#tests/support/sample-groups.ts';
import { sampleClass } from '#tests/support/sample-outcomes.ts';
import { mergeOutcomes, type AsideRecord } from '#lib/domain/transfer/index.ts';
import { readAsideRow, readOfferRow, readReceiptRow } from '#lib/schema/stored/read-stored.ts';
import { DexieTables } from './dexie-tables.ts';
import { MemoryTables } from './memory-tables.ts';
import { storesOver } from './open-stores.ts';
import type { Tables } from './tables.ts';

let databases = 0;
const engines: readonly [string, () => Promise<Tables>][] = [
	['memory', () => Promise.resolve(new MemoryTables())],
	['IndexedDB', () => DexieTables.open(`transfer-${databases++}`)]
];
const week = '2026-W47';
const offer = { id: '8f3a1c5e7b2d4086', way: 'codes', week, ids: [] } as const;

describe.each(engines)('what travelled, over %s', (_, open) => {
	it('is remembered, each offer and receipt once', async () => {
		const { transfer } = storesOver(await open());
		const receipt = { offer: offer.id, digest: '00ff00ff00ff00ff', week, ids: [] } as const;
		for (let time = 0; time < 2; time += 1) {
			await transfer.keepOffer(offer);
			await transfer.keepReceipt(receipt);
		}
		await transfer.keepOffer({ ...offer, way: 'file' });
		expect(await transfer.offers()).toEqual([offer, { ...offer, way: 'file' }]);
		expect(await transfer.receipts()).toEqual([receipt]);
	});

	it('is imported once, however often it comes', async () => {
		const stores = storesOver(await open());
		const outcomes = sampleClass(1200);
		const aside: AsideRecord = { reason: 'checksum', where: '', text: 'x' };
		for (let time = 0; time < 2; time += 1) {
			const known = await stores.transfer.known(outcomes.map(({ id }) => id));
			const incoming = outcomes.map(
				(outcome, place) => ({ kind: 'outcome', place, outcome }) as const
			);
			const { added } = mergeOutcomes(incoming, known);
			expect(added).toHaveLength(time === 0 ? 1200 : 0);
			await stores.transfer.keepImport(added, [aside]);
		}
		expect((await stores.outcomes.all()).outcomes).toHaveLength(1200);
		expect(await stores.transfer.asides()).toEqual([aside]);
	});

	it('takes counts of rooms in too, twice is once, and a changed one is set aside', async () => {
		const stores = storesOver(await open());
		const group = sampleGroup(1, { a: 3, b: 20 });
		const takes = async (record: typeof group) => {
			const known = await stores.transfer.known([record.id]);
			const merge = mergeOutcomes([{ kind: 'outcome', place: 0, outcome: record }], known);
			await stores.transfer.keepImport(merge.added, merge.aside);
			return merge;
		};
		expect((await takes(group)).added).toEqual([group]);
		expect((await takes(group)).had).toEqual([group.id]);
		expect((await takes({ ...group, present: 30 })).aside[0]?.reason).toBe('conflict');
		expect((await stores.groups.all()).groups).toEqual([group]);
		expect((await stores.outcomes.all()).outcomes).toEqual([]);
	});

	it('knows of a row that it cannot read, so that nothing is written over it', async () => {
		const tables = await open();
		const id = '0b0f3f0a-7c1e-4d52-9a37-1f2e5b6c7d80';
		await tables.change([{ kind: 'put', table: 'outcomes', row: { id, schema: 2 } }]);
		expect(await storesOver(tables).transfer.known([id])).toEqual(new Map([[id, null]]));
	});
});

describe('rows of older versions', () => {
	it('are read as they were written', () => {
		expect(readOfferRow(rows.offer)).toEqual({ ok: true, value: rows.offer.value });
		expect(readReceiptRow(rows.receipt)).toEqual({ ok: true, value: rows.receipt.value });
		expect(readAsideRow(rows.aside)).toEqual({ ok: true, value: rows.aside.value });
	});

	it('keep everything when a database of version 1 is opened', async () => {
		const older = new Dexie('version-1');
		older.version(1).stores({
			progress: 'key',
			outcomes: 'id, cohort',
			receipts: 'id',
			cohorts: 'key',
			settings: 'key'
		});
		const [outcome] = sampleClass(1);
		await older.table('outcomes').add(outcome);
		older.close();
		const stores = storesOver(await DexieTables.open('version-1'));
		expect((await stores.outcomes.all()).outcomes).toEqual([outcome]);
		await stores.transfer.keepOffer(offer);
		expect(await stores.transfer.offers()).toEqual([offer]);
	});
});
