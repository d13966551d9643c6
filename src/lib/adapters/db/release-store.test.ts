import { describe, expect, it } from 'vitest';
import type { ReleaseRecord } from '#lib/domain/disclosure/index.ts';
import { MemoryTables } from './memory-tables.ts';
import { makeReleaseStore } from './release-store.ts';

const record = (people: number): ReleaseRecord => ({
	cohorts: ['K7QM2XYZ'],
	audience: 'outside',
	divisions: ['age '],
	people: { 'reach baseline': people }
});

describe('releases that were made', () => {
	it('come back in the order in which they were made, each once', async () => {
		const store = makeReleaseStore(new MemoryTables());
		for (const people of [40, 20, 60, 20]) await store.keep(record(people));
		expect(await store.all()).toEqual([record(40), record(20), record(60)]);
	});

	it('are kept without the time at which they were made', async () => {
		const tables = new MemoryTables();
		await makeReleaseStore(tables).keep(record(40));
		expect(JSON.stringify(await tables.all('releases'))).not.toMatch(/time|date|week|20\d\d/);
	});
});
