import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { storesOver } from '#lib/adapters/db/open-stores.ts';
import type { JourneyStore } from '#lib/domain/journey/index.ts';
import { JourneyWalk } from './journey-walk.svelte.ts';

const phone = () => storesOver(new MemoryTables()).journey;
const walkOn = (store: JourneyStore | null) => new JourneyWalk(() => Promise.resolve(store));

describe('the way of one person', () => {
	it('is found again on the same phone, with the path and what is done', async () => {
		const store = phone();
		const first = walkOn(store);
		await first.choose('school');
		await first.finish('the-offer');
		const later = walkOn(store);
		expect(later.done).toEqual([]);
		await later.read();
		expect(later.path).toBe('school');
		expect(later.done).toEqual(['the-offer']);
	});

	it('is another way when another path is chosen, and what is done stays done', async () => {
		const store = phone();
		const walk = walkOn(store);
		await walk.choose('school');
		await walk.finish('the-offer');
		await walk.choose('pre-departure-np');
		expect(walk.path).toBe('pre-departure-np');
		expect(await store.read()).toEqual({ path: 'pre-departure-np', done: ['the-offer'] });
	});

	it('is not remembered where nothing is to be kept, and the pages work', async () => {
		const walk = walkOn(null);
		await walk.choose('school');
		await walk.finish('the-offer');
		await walk.read();
		expect([walk.path, walk.done]).toEqual([null, []]);
	});

	it('goes on when the phone is full', async () => {
		const full: JourneyStore = {
			read: () => Promise.resolve({ path: null, done: [] }),
			choose: () => Promise.reject(new Error('full')),
			finish: () => Promise.reject(new Error('full'))
		};
		const walk = walkOn(full);
		await walk.choose('school');
		await walk.finish('the-offer');
		expect([walk.path, walk.done]).toEqual(['school', ['the-offer']]);
	});
});
