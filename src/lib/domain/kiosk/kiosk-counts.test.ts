import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addCounts,
	countKey,
	noCounts,
	readCountKey,
	resetCounts,
	toldCounts,
	type Counted
} from './index.ts';

const name = fc.stringMatching(/^[a-z][a-z\d-]{0,11}$/);
const counted: fc.Arbitrary<Counted> = fc.oneof(
	fc
		.constantFrom('en' as const, 'hi' as const)
		.map((locale) => ({ kind: 'visit' as const, locale })),
	fc.constant({ kind: 'help' as const }),
	name.map((story) => ({ kind: 'start' as const, story: `${story}/station` })),
	name.map((story) => ({ kind: 'finish' as const, story })),
	fc.record({
		kind: fc.constant('answer' as const),
		item: fc.constantFrom('visa-a', 'visa-b', 'way-quiet-a'),
		version: fc.integer({ min: 1, max: 3 }),
		option: fc.constantFrom('a', 'b', 'c', 'dont-know', 'skipped')
	})
);

const answer = (option: string): Counted => ({
	kind: 'answer',
	item: 'visa-a',
	version: 1,
	option
});

describe('the counts of a kiosk', () => {
	it('say of every key what it counts', () => {
		fc.assert(
			fc.property(counted, (one) => {
				expect(readCountKey(countKey(one))).toEqual(one);
			})
		);
	});

	it.each([
		'',
		'visit xx',
		'start',
		'answer visa-a 0 b',
		'answer visa-a 1',
		'visit hi 09:14',
		'toString'
	])('take %j for no key', (key) => {
		expect(readCountKey(key)).toBeNull();
	});

	it('are the same in whatever order things happened, and one for each of them', () => {
		fc.assert(
			fc.property(fc.array(counted), (events) => {
				const one = addCounts(noCounts('2026-11-22'), events);
				const other = events
					.toReversed()
					.reduce((sum, event) => addCounts(sum, [event]), noCounts('2026-11-22'));
				expect(other).toEqual(one);
				expect(Object.values(one.numbers).reduce((sum, n) => sum + n, 0)).toBe(events.length);
			})
		);
	});

	it('hold a day, names and numbers, and nothing that could tie two answers together', () => {
		const counts = addCounts(noCounts('2026-11-22'), [
			{ kind: 'visit', locale: 'hi' },
			answer('b')
		]);
		expect(counts).toEqual({
			since: '2026-11-22',
			numbers: { 'visit hi': 1, 'answer visa-a 1 b': 1 }
		});
	});
});

describe('what whoever looks after a kiosk is told', () => {
	it('is every visit, story and look at the numbers', () => {
		const counts = addCounts(noCounts('2026-11-01'), [
			{ kind: 'visit', locale: 'hi' },
			{ kind: 'help' },
			{ kind: 'start', story: 'the-offer/station' },
			{ kind: 'start', story: 'the-offer/station' },
			{ kind: 'finish', story: 'the-offer/station' }
		]);
		expect(toldCounts(counts)).toEqual({
			since: '2026-11-01',
			visits: [{ locale: 'hi', count: 1 }],
			help: 1,
			stories: [{ story: 'the-offer/station', starts: 2, finishes: 1 }],
			items: []
		});
	});

	it('is not what fewer than five people answered', () => {
		const four = addCounts(noCounts('2026-11-01'), ['a', 'a', 'b', 'skipped'].map(answer));
		expect(toldCounts(four).items).toEqual([
			{ item: 'visa-a', version: 1, people: 4, options: null }
		]);
		expect(toldCounts(addCounts(four, [answer('b')])).items[0]?.options).toEqual([
			{ option: 'a', count: 2 },
			{ option: 'b', count: 2 },
			{ option: 'skipped', count: 1 }
		]);
	});

	it('loses no answer over resets, and tells none of them twice', () => {
		fc.assert(
			fc.property(fc.array(fc.array(counted, { maxLength: 12 }), { maxLength: 8 }), (periods) => {
				let counts = noCounts('2026-11-01');
				let told = 0;
				for (const events of periods) {
					counts = addCounts(counts, events);
					told += toldCounts(counts).items.reduce(
						(sum, { options, people }) => sum + (options === null ? 0 : people),
						0
					);
					counts = resetCounts(counts, '2026-11-02');
				}
				const left = toldCounts(counts).items.reduce((sum, { people }) => sum + people, 0);
				const given = periods.flat().filter(({ kind }) => kind === 'answer').length;
				expect(told + left).toBe(given);
			})
		);
	});
});
