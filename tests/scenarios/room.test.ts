import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DexieTables } from '#lib/adapters/db/dexie-tables.ts';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { storesOver } from '#lib/adapters/db/open-stores.ts';
import type { Tables } from '#lib/adapters/db/tables.ts';
import { Releasable } from '#lib/domain/disclosure/index.ts';
import { cohortReport } from '#lib/domain/measure/index.ts';
import { itemsShown, makeCohort, StorageFailure } from '#lib/domain/outcome/index.ts';
import { RoomDesk } from '#lib/state/group/room-desk.svelte.ts';
import { PHONES, sampleInstrument } from '#tests/support/scenario.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';

let rooms = 0;

describe.each(PHONES)('a trainer who asks a whole room (%s)', (phone) => {
	async function opened() {
		const tables: Tables =
			phone === 'IndexedDB' ? await DexieTables.open(`room-${rooms++}`) : new MemoryTables();
		const stores = storesOver(tables);
		const rng = steadyRng(7);
		const cohort = makeCohort('2026-W47', rng);
		await stores.cohorts.keep(cohort);
		const desk = async () => {
			const made = new RoomDesk(
				{
					cohorts: stores.cohorts,
					groups: stores.groups,
					clock: { week: () => '2026-W47' },
					rng,
					forgetful: null,
					instrumentOf: () => sampleInstrument
				},
				'hi'
			);
			await made.show(cohort.code);
			return made;
		};
		return { tables, stores, cohort, desk };
	}

	/** So many hands for the right answer of every question, the others for the first. */
	async function counts(desk: RoomDesk, right: number, wrong: number): Promise<void> {
		while (desk.view.kind === 'asking') {
			await desk.raises('b', right);
			await desk.raises('a', wrong);
			await desk.closes();
		}
		await desk.saves();
	}

	it('counts baseline and endline, and the report tells them as unlinked counts', async () => {
		const { stores, cohort, desk } = await opened();
		const before = await desk();
		expect(before.view).toMatchObject({ kind: 'setup', next: 'baseline' });
		await before.begins('baseline', 34);
		await counts(before, 12, 15);
		expect(before.view).toEqual({ kind: 'saved', questions: 4, people: 34 });
		const after = await desk();
		expect(after.view).toMatchObject({ kind: 'setup', next: 'endline' });
		await after.begins('endline', 33);
		await counts(after, 27, 4);

		const { groups } = await stores.groups.ofCohort(cohort.code);
		expect(new Set(groups.map(({ instrument }) => instrument.form)).size).toBe(2);
		expect(JSON.stringify(groups)).not.toMatch(/time|name|link"|people/);
		const report = cohortReport({ outcomes: [], groups, keys: itemsShown(sampleInstrument) });
		expect(report.reach).toEqual([]);
		const safe = Releasable.report(report, [cohort.code], 'trainer', []);
		const hands = safe.ok ? safe.value.value.hands : null;
		expect(hands?.reach).toEqual([
			{ wave: 'baseline', rooms: 1, people: 34 },
			{ wave: 'endline', rooms: 1, people: 33 }
		]);
		const taught = hands?.themes.find(({ kind }) => kind === 'choice');
		expect(taught?.changes[0]).toMatchObject({ comparability: 'compare' });
		expect(taught?.changes[0]?.points?.low).toBeGreaterThan(0);
	});

	it('goes on where it was left when the tab was killed', async () => {
		const { desk } = await opened();
		const first = await desk();
		await first.begins('baseline', 20);
		await first.raises('b', 7);
		await first.closes();
		await first.raises('a', 3);
		const again = await desk();
		expect(again.view).toMatchObject({ kind: 'asking', left: 17 });
		expect(again.view.kind === 'asking' ? again.view.round.at : null).toBe(1);
	});

	it('takes touches back one by one, also the one that went on to the next question', async () => {
		const { desk } = await opened();
		const trainer = await desk();
		await trainer.begins('baseline', 20);
		expect(trainer.canUndo).toBe(false);
		await trainer.raises('b', 5);
		await trainer.closes();
		await trainer.undoes();
		expect(trainer.view).toMatchObject({ kind: 'asking', left: 15 });
		await trainer.undoes();
		expect(trainer.view).toMatchObject({ kind: 'asking', left: 20 });
		expect(trainer.canUndo).toBe(false);
	});

	it('keeps nothing of a round that is thrown away', async () => {
		const { desk, stores, cohort } = await opened();
		const trainer = await desk();
		await trainer.begins('baseline', 20);
		await trainer.raises('b', 5);
		await trainer.ends();
		await trainer.drops();
		expect(trainer.view.kind).toBe('setup');
		expect(await stores.groups.round(cohort.code)).toBeNull();
		expect((await stores.groups.all()).groups).toEqual([]);
	});

	it('says when counts cannot be written, and still has them', async () => {
		const { desk, tables } = await opened();
		const trainer = await desk();
		await trainer.begins('baseline', 20);
		tables.change = () => Promise.reject(new StorageFailure('full', 'no room'));
		await trainer.raises('b', 5);
		expect(trainer.trouble).toBe('full');
		expect(trainer.view).toMatchObject({ kind: 'asking', left: 15 });
		await trainer.ends();
		await trainer.saves();
		expect(trainer.view.kind).toBe('review');
	});

	it('knows no room of a cohort that is not on this device', async () => {
		const { desk } = await opened();
		const trainer = await desk();
		await trainer.show('AAAAAAAA');
		expect(trainer.view.kind).toBe('unknown');
	});
});
