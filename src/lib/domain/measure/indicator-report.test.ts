import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Outcome } from '../outcome/index.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { indicatorReport } from './indicator-report.ts';

const keys = [
	sampleItem('choice', { id: 'visa' }),
	sampleItem('choice', { id: 'fee' }),
	sampleItem('attitude', { id: 'agent', indicator: 'help-seeking', reversed: true }),
	sampleItem('signs', { id: 'signs', indicator: 'warning-signs' })
];

let made = 0;
function outcome(given: Readonly<Record<string, string>>, changes: Partial<Outcome> = {}): Outcome {
	return {
		id: `id-${String(made++).padStart(4, '0')}`,
		schema: 1,
		cohort: '7H4K2MQX',
		instrument: { id: 'the-offer', version: 1, form: 'A' },
		wave: 'baseline',
		setting: 'shared',
		locale: 'en',
		week: '2026-W47',
		answers: Object.entries(given).flatMap(([item, options]): Answer[] =>
			options.split(',').map((option) => ({ item, version: 1, option }))
		),
		content: 'c0ffee',
		...changes
	};
}

function rowOf(outcomes: readonly Outcome[], indicator: string, wave = 'baseline') {
	return indicatorReport(outcomes, keys).people.rows.find(
		(row) => row.indicator === indicator && row.wave === wave
	);
}

describe('indicatorReport', () => {
	it('counts people and answers apart, and takes people for the interval', () => {
		const outcomes = [
			outcome({ visa: 'b', fee: 'b' }),
			outcome({ visa: 'b', fee: 'a' }),
			outcome({ visa: 'dont-know', fee: 'skipped' }),
			outcome({ visa: 'skipped', fee: 'skipped' })
		];
		expect(rowOf(outcomes, 'documents')).toEqual({
			indicator: 'documents',
			kind: 'choice',
			wave: 'baseline',
			people: 3,
			answers: 5,
			right: 3,
			percent: 60,
			// Wilson for 1.8 of 3 people.
			low: 17,
			high: 92,
			dontKnow: 1,
			dontKnowPercent: 20,
			skipped: 3
		});
	});

	it('counts those who skipped everything among the people of the wave', () => {
		const { people } = indicatorReport([outcome({ visa: 'skipped' })], keys);
		expect(people.waves).toEqual([{ wave: 'baseline', people: 1 }]);
		expect(people.rows[0]).toMatchObject({ people: 0, answers: 0, percent: null, low: null });
	});

	it('counts the two upper faces as helpful, turned round for a reversed item', () => {
		const outcomes = ['a', 'b', 'c', 'd'].map((face) => outcome({ agent: face }));
		expect(rowOf(outcomes, 'help-seeking')).toMatchObject({ answers: 4, right: 2, percent: 50 });
	});

	it('counts a set of signs once, as named enough or not', () => {
		const outcomes = [outcome({ signs: 'a,b,d,e,f' }), outcome({ signs: 'a,b,c,d,e,f,g,h' })];
		expect(rowOf(outcomes, 'warning-signs')).toMatchObject({ people: 2, answers: 2, right: 1 });
	});

	it('counts the same record once, however often it arrives', () => {
		const one = outcome({ visa: 'b' });
		expect(rowOf([one, one], 'documents')).toMatchObject({ people: 1, answers: 1 });
	});

	it('counts a linked person once per wave, by the fuller record', () => {
		const link = 'A'.repeat(22);
		const outcomes = [
			outcome({ visa: 'a', fee: 'skipped' }, { link }),
			outcome({ visa: 'b', fee: 'b' }, { link })
		];
		expect(rowOf(outcomes, 'documents')).toMatchObject({ people: 1, answers: 2, right: 2 });
	});

	it('keeps rooms that answered together apart from people', () => {
		const report = indicatorReport(
			[outcome({ visa: 'b' }), outcome({ visa: 'a' }, { setting: 'group' })],
			keys
		);
		expect(report.people.waves).toEqual([{ wave: 'baseline', people: 1 }]);
		expect(report.groups.rows[0]).toMatchObject({ people: 1, right: 0 });
	});

	it('does not judge a version that no key knows, and says how many', () => {
		const stranger = outcome({}, { answers: [{ item: 'visa', version: 7, option: 'b' }] });
		const { people } = indicatorReport([stranger], keys);
		expect(people.notJudged).toBe(1);
		expect(people.rows[0]).toMatchObject({ answers: 0 });
	});

	it('does not depend on the order in which records arrived', () => {
		const outcomes = Array.from({ length: 12 }, (_, n) =>
			outcome(
				{ visa: n % 3 === 0 ? 'b' : 'a', fee: n % 2 === 0 ? 'b' : 'dont-know' },
				{ link: `${n % 5}`.repeat(22), wave: n % 2 === 0 ? 'baseline' : 'endline' }
			)
		);
		const expected = indicatorReport(outcomes, keys);
		fc.assert(
			fc.property(fc.shuffledSubarray(outcomes, { minLength: outcomes.length }), (shuffled) => {
				expect(indicatorReport(shuffled, keys)).toEqual(expected);
			})
		);
	});
});

describe('comparing two waves', () => {
	/** As many linked people as asked for: wrong at baseline, right at endline. */
	function learned(pairs: number): readonly Outcome[] {
		return Array.from({ length: pairs }, (_, n) => String(n).padStart(22, 'x')).flatMap((link) => [
			outcome({ visa: 'a' }, { link }),
			outcome({ visa: 'b' }, { link, wave: 'endline' })
		]);
	}
	const comparisonOf = (outcomes: readonly Outcome[]) =>
		indicatorReport(outcomes, keys).people.comparisons.find(
			({ indicator }) => indicator === 'documents'
		);

	it.each([
		[0, 'nothing-compared', null],
		[9, 'nothing-compared', null],
		[10, 'too-few-to-compare', null],
		[29, 'too-few-to-compare', null],
		[30, 'compare', 100]
	])('with %i linked pairs says %s', (pairs, comparability, points) => {
		const unlinked = outcome({ visa: 'b' }, { wave: 'endline' });
		expect(comparisonOf([...learned(pairs), unlinked])).toMatchObject({
			to: 'endline',
			pairs,
			comparability,
			points
		});
	});

	it('does not link tags across cohorts', () => {
		const link = 'A'.repeat(22);
		const outcomes = [
			outcome({ visa: 'a' }, { link }),
			outcome({ visa: 'b' }, { link, wave: 'endline', cohort: '00000000' })
		];
		expect(comparisonOf(outcomes)).toMatchObject({ pairs: 0 });
	});
});
