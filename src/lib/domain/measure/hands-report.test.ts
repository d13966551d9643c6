import { describe, expect, it } from 'vitest';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { sampleGroup, uuidOf } from '#tests/support/sample-groups.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { handsReport } from './hands-report.ts';
import { twoSamples } from './two-samples.ts';

const keys: readonly ItemKey[] = [
	sampleItem('choice', { id: 'visa-a', twin: 'visa-b' }),
	sampleItem('choice', { id: 'visa-b', form: 'B', twin: 'visa-a' }),
	sampleItem('attitude', { id: 'rude', reversed: true })
];
const later = { wave: 'endline', round: uuidOf(2000), item: 'visa-b' } as const;

describe('what rooms answered', () => {
	it('is compared as two groups of different people, with Newcombe’s interval', () => {
		const { themes } = handsReport(
			[
				sampleGroup(1, { a: 10, b: 12, c: 6 }),
				sampleGroup(2, { a: 3, b: 27, c: 2 }, { ...later, present: 33 })
			],
			keys
		);
		const expected = twoSamples({ right: 12, people: 34 }, { right: 27, people: 33 });
		expect(themes).toHaveLength(1);
		expect(themes[0]?.waves).toMatchObject([
			{ wave: 'baseline', people: 34, percent: 35, nonePercent: 18 },
			{ wave: 'endline', people: 33, percent: 82, nonePercent: 3 }
		]);
		const [change] = themes[0]?.changes ?? [];
		expect(change?.comparability).toBe('compare');
		expect(change?.points).toBeCloseTo(100 * (expected?.change ?? NaN), 9);
		expect(change?.low).toBeCloseTo(100 * (expected?.low ?? NaN), 9);
		expect(change?.high).toBeCloseTo(100 * (expected?.high ?? NaN), 9);
		expect(themes[0]?.questions[0]?.items.map(({ item }) => item)).toEqual(['visa-a', 'visa-b']);
	});

	it('compares nothing under ten people and says that under thirty are too few', () => {
		const of = (present: number) =>
			handsReport(
				[
					sampleGroup(1, { b: 3 }, { present }),
					sampleGroup(2, { b: 4 }, { ...later, present: 40 })
				],
				keys
			).themes[0]?.changes[0];
		expect(of(9)).toMatchObject({ comparability: 'nothing-compared', points: null });
		expect(of(29)).toMatchObject({ comparability: 'too-few-to-compare', points: null });
	});

	it('counts the people of one sitting once over all its questions', () => {
		const more = sampleItem('choice', { id: 'fee-a' });
		const report = handsReport(
			[sampleGroup(1, { b: 20 }), sampleGroup(2, { b: 30 }, { item: 'fee-a', present: 36 })],
			[...keys, more]
		);
		expect(report.reach).toEqual([{ wave: 'baseline', rooms: 1, people: 36 }]);
		expect(report.themes[0]?.waves[0]?.people).toBe(36);
		expect(report.themes[0]?.waves[0]?.share).toBeCloseTo(50 / 70, 12);
	});

	it('adds rooms of one wave together, and takes the same record twice for one', () => {
		const one = sampleGroup(1, { b: 20 });
		const other = sampleGroup(2, { b: 10 }, { round: uuidOf(1001), present: 26 });
		expect(handsReport([one, other, one], keys).reach).toEqual([
			{ wave: 'baseline', rooms: 2, people: 60 }
		]);
	});

	it('turns a reversed attitude round', () => {
		const { themes } = handsReport(
			[sampleGroup(1, { a: 20, b: 5, c: 4, d: 1 }, { item: 'rude' })],
			keys
		);
		expect(themes[0]?.waves[0]?.share).toBeCloseTo(25 / 34, 12);
	});

	it('judges nothing by a key that has no such option, and says how many records that were', () => {
		const report = handsReport(
			[sampleGroup(1, { z: 3 }), sampleGroup(2, { b: 3 }, { version: 9 })],
			keys
		);
		expect(report.notJudged).toBe(2);
		expect(report.themes).toEqual([]);
	});

	it('does not compare two meanings of one item', () => {
		const edited = [
			...keys,
			sampleItem('choice', { id: 'visa-a', version: 2, twin: 'visa-b' }),
			sampleItem('choice', { id: 'visa-b', version: 2, twin: 'visa-a' })
		];
		const report = handsReport(
			[
				sampleGroup(1, { b: 20 }),
				sampleGroup(2, { b: 20 }, { wave: 'endline', round: uuidOf(2000), version: 2 })
			],
			edited
		);
		expect(report.themes[0]?.waves).toHaveLength(2);
		expect(report.themes[0]?.changes).toEqual([]);
	});
});
