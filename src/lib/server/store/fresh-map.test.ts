import { describe, expect, it } from 'vitest';
import { FreshMap } from './fresh-map.ts';

describe('a small table in memory', () => {
	function tableOf(rows: Map<string, number>) {
		const clock = { ms: 0 };
		let readings = 0;
		const table = new FreshMap(
			() => {
				readings += 1;
				return Promise.resolve(new Map(rows));
			},
			() => clock.ms
		);
		return { table, clock, readings: () => readings };
	}

	it('is read again for an unknown key, but only each two seconds, whoever asks', async () => {
		const rows = new Map([['known', 1]]);
		const { table, clock, readings } = tableOf(rows);
		await table.freshen(['known']);
		rows.set('new', 2);
		clock.ms = 1_999;
		for (const key of ['new', 'made up', 'another']) await table.freshen([key]);
		expect([readings(), table.find('new')]).toEqual([1, undefined]);
		clock.ms = 2_001;
		await table.freshen(['new']);
		expect([readings(), table.find('new')]).toEqual([2, 2]);
	});

	it('is read again after half a minute, and at once after a change by this process', async () => {
		const { table, clock, readings } = tableOf(new Map([['known', 1]]));
		await table.freshen(['known']);
		clock.ms = 30_000;
		await table.freshen(['known']);
		expect(readings()).toBe(1);
		clock.ms = 30_001;
		await table.freshen(['known']);
		expect(readings()).toBe(2);
		table.forget();
		await table.freshen(['known']);
		expect(readings()).toBe(3);
	});

	it('is read once for all who ask at the same moment', async () => {
		const { table, readings } = tableOf(new Map());
		await Promise.all(['a', 'b', 'c'].map((key) => table.freshen([key])));
		expect(readings()).toBe(1);
	});
});
