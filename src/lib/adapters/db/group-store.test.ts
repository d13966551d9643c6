import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openRoom, recordsOfRoom } from '#lib/domain/group/index.ts';
import { readGroupOutcome } from '#lib/schema/group/read-group-outcome.ts';
import { sampleGroup } from '#tests/support/sample-groups.ts';
import { sampleInstrument } from '#tests/support/scenario.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { DexieTables } from './dexie-tables.ts';
import { makeGroupStore } from './group-store.ts';

const round = openRoom(
	sampleInstrument,
	{ cohort: 'K7QM2XYZ', country: null, wave: 'baseline', present: 30, locale: 'ur' },
	steadyRng()
);

describe('counts of rooms on this device', () => {
	it('are still there when the tab was killed in the middle of a round', async () => {
		const before = await DexieTables.open('room-killed');
		await makeGroupStore(before).keepRound(round);
		before.close();
		const after = makeGroupStore(await DexieTables.open('room-killed'));
		expect(await after.round('K7QM2XYZ')).toEqual(round);
		expect(await after.round('AAAAAAAA')).toBeNull();
	});

	it('take the place of the round in one step, and twice is once', async () => {
		const store = makeGroupStore(await DexieTables.open('room-saved'));
		await store.keepRound(round);
		const items = round.items.map((item) => ({ ...item, state: 'counted' }) as const);
		const records = recordsOfRoom({ ...round, items }, '2026-W47');
		await store.finish('K7QM2XYZ', records);
		await store.finish('K7QM2XYZ', records);
		expect(await store.round('K7QM2XYZ')).toBeNull();
		expect((await store.ofCohort('K7QM2XYZ')).groups).toHaveLength(round.items.length);
		expect((await store.ofCohort('AAAAAAAA')).groups).toEqual([]);
	});

	it('set a bad row aside with what is wrong with it, and give the others', async () => {
		const tables = await DexieTables.open('room-bad');
		const store = makeGroupStore(tables);
		await store.finish('K7QM2XYZ', [sampleGroup(1, { a: 3 })]);
		const bad = sampleGroup(2, { a: 30, b: 30 });
		await tables.change([{ kind: 'put', table: 'groups', row: bad }]);
		const { groups, setAside } = await store.all();
		expect(groups).toHaveLength(1);
		expect(setAside).toEqual([
			{
				key: bad.id,
				problems: [{ path: 'counts', message: 'more answers than people who were present' }]
			}
		]);
	});
});

describe('the gate of a room’s counts', () => {
	const problemOf = (row: unknown) => {
		const read = readGroupOutcome(row);
		return read.ok ? null : read.problems[0]?.path;
	};

	it('lets through what Safar writes', () => {
		expect(problemOf(sampleGroup(1, { a: 3, b: 4, c: 0 }))).toBeNull();
	});

	it('refuses a name, a time, a list of people, and numbers that no room has', () => {
		const good = sampleGroup(1, { a: 3 });
		expect(problemOf({ ...good, name: 'Salma' })).toBe('name');
		expect(problemOf({ ...good, time: '10:30' })).toBe('time');
		expect(problemOf({ ...good, people: ['a'] })).toBe('people');
		expect(problemOf({ ...good, present: 1e9 })).toBe('present');
		expect(problemOf({ ...good, present: 2.5 })).toBe('present');
		expect(problemOf({ ...good, counts: [{ option: 'a', count: -1 }] })).toBe('counts.0.count');
		const twice = { option: 'a', count: 1 };
		expect(problemOf({ ...good, counts: [twice, twice] })).toBe('counts');
		expect(problemOf({ ...good, week: '2026-11-22' })).toBe('week');
		expect(problemOf({ ...good, schema: 2 })).toBe('schema');
	});
});
