import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import rows from '#tests/fixtures/sync/rows-v1.json' with { type: 'json' };
import { sampleClass } from '#tests/support/sample-outcomes.ts';
import { readHubMetRow, readHubProofRow, readRefusalRow } from '#lib/schema/stored/read-stored.ts';
import { DexieTables } from './dexie-tables.ts';
import { MemoryTables } from './memory-tables.ts';
import { storesOver } from './open-stores.ts';
import type { Tables } from './tables.ts';

let databases = 0;
const engines: readonly [string, () => Promise<Tables>][] = [
	['memory', () => Promise.resolve(new MemoryTables())],
	['IndexedDB', () => DexieTables.open(`sync-${databases++}`)]
];
const met = readHubMetRow(rows.hubs[0]);
const proofRead = readHubProofRow(rows.hubProofs[0]);
const refusalRead = readRefusalRow(rows.refused[0]);
if (!met.ok || !proofRead.ok || !refusalRead.ok) throw new Error('the samples cannot be read');
const [hub, proof, refusal] = [met.value, proofRead.value, refusalRead.value];

describe('the frozen samples of version 1', () => {
	it('stay readable: the hub, what it has signed for, what it would not take', () => {
		expect(proof.receipt.hub).toBe(hub);
		expect(proof.held).toHaveLength(2);
		expect(refusal).toMatchObject({ hub, reason: 'unfit', where: 'answers.0.option' });
	});
});

describe.each(engines)('what is known of hubs, over %s', (_, open) => {
	it('is remembered, each proof and refusal once', async () => {
		const { sync } = storesOver(await open());
		expect(await sync.hub()).toBeNull();
		await sync.meet(hub);
		for (let time = 0; time < 2; time += 1) await sync.keep(proof, [refusal]);
		expect(await sync.hub()).toBe(hub);
		expect(await sync.proofs()).toEqual([proof]);
		expect(await sync.refusals()).toEqual([refusal]);
	});

	it('is set right when a record is held that was refused', async () => {
		const { sync } = storesOver(await open());
		const [first = ''] = proof.held;
		await sync.keep(null, [refusal, { ...refusal, id: first }]);
		await sync.keep(proof, []);
		expect(await sync.refusals()).toEqual([refusal]);
	});

	it('counts as a receipt as long as that hub is the one that is there', async () => {
		const { sync, transfer } = storesOver(await open());
		await sync.keep(proof, []);
		expect(await transfer.receipts()).toEqual([]);
		await sync.meet(hub);
		expect(await transfer.receipts()).toMatchObject([{ offer: proof.offer, ids: proof.held }]);
		await sync.meet('ff'.repeat(32));
		expect(await transfer.receipts()).toEqual([]);
		expect(await sync.proofs()).toEqual([proof]);
	});

	it('hides nothing when a row cannot be read', async () => {
		const tables = await open();
		const { sync } = storesOver(tables);
		await sync.keep(proof, [refusal]);
		await tables.change([
			{ kind: 'put', table: 'hubProofs', row: { id: 'x', schema: 9 } },
			{ kind: 'put', table: 'refused', row: { id: 'x', schema: 1, value: 'odd' } },
			{ kind: 'put', table: 'hubs', row: { key: 'last', schema: 1, value: 'not a key' } }
		]);
		expect(await sync.proofs()).toEqual([proof]);
		expect(await sync.refusals()).toEqual([refusal]);
		expect(await sync.hub()).toBeNull();
	});
});

describe('a phone from before there were hubs', () => {
	it('keeps what it has, and has room for hubs afterwards', async () => {
		const older = new Dexie('before-hubs');
		older.version(7).stores({ outcomes: 'id, cohort', kiosk: 'key' });
		const [outcome] = sampleClass(1);
		await older.table('outcomes').add(outcome);
		older.close();
		const stores = storesOver(await DexieTables.open('before-hubs'));
		await stores.sync.keep(proof, []);
		expect((await stores.outcomes.all()).outcomes).toEqual([outcome]);
		expect(await stores.sync.proofs()).toEqual([proof]);
	});
});
