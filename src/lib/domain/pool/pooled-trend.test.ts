import { describe, expect, it } from 'vitest';
import { sampleItem } from '#tests/support/sample-items.ts';
import { pooledTrend } from './pooled-trend.ts';
import { addSums } from './sums.ts';
import { trendSums, type AnswerCounts } from './trend-sums.ts';

const KEYS = [
	sampleItem('choice', { id: 'visa-a' }),
	sampleItem('choice', { id: 'passport-a' }),
	sampleItem('signs', { id: 'signs-a' })
];

/** `right` of `people` know both items. */
function weekOf(
	week: AnswerCounts['week'],
	people: number,
	right: number,
	changes: Partial<AnswerCounts> = {}
): AnswerCounts {
	const answers = ['visa-a', 'passport-a'].flatMap((item) => [
		{ answer: { item, version: 1, option: 'b' }, count: right },
		{ answer: { item, version: 1, option: 'a' }, count: people - right }
	]);
	return { wave: 'baseline', week, people, answers, ...changes };
}

const trendOf = (...cohorts: readonly (readonly AnswerCounts[])[]) =>
	pooledTrend(addSums(cohorts.map((rows) => trendSums(rows, KEYS))), KEYS);

describe('the trend by month', () => {
	it('puts a week into the month of its Thursday', () => {
		const trend = trendOf([weekOf('2026-W40', 10, 5)], [weekOf('2026-W39', 20, 5)]);
		expect(trend.months).toEqual(['2026-09', '2026-10']);
		expect(trend.reach).toEqual([{ wave: 'baseline', people: [20, 10] }]);
		expect(trend.series[0]?.rows.map(({ percent }) => percent)).toEqual([25, 50]);
	});

	it('counts a person once, who answered two items of a theme', () => {
		const [series] = trendOf([weekOf('2026-W40', 30, 12), weekOf('2026-W41', 10, 4)]).series;
		expect(series?.rows[0]).toMatchObject({ people: 40, answers: 80, right: 32 });
	});

	it('tells waves apart, and leaves warning signs out', () => {
		const signs = [{ answer: { item: 'signs-a', version: 1, option: 'a' }, count: 9 }];
		const later = weekOf('2026-W40', 10, 8, { wave: 'followup' });
		const trend = trendOf(
			[weekOf('2026-W40', 10, 5), later],
			[weekOf('2026-W40', 9, 0, { answers: signs })]
		);
		expect(trend.series.map(({ kind, wave }) => [kind, wave])).toEqual([
			['choice', 'baseline'],
			['choice', 'followup']
		]);
		expect(trend.reach[0]?.people).toEqual([19]);
	});

	it('has no answer that was skipped, and tells "I do not know" apart', () => {
		const answers = [
			{ answer: { item: 'visa-a', version: 1, option: 'skipped' }, count: 4 },
			{ answer: { item: 'visa-a', version: 1, option: 'dont-know' }, count: 6 }
		];
		const [series] = trendOf([weekOf('2026-W40', 10, 0, { answers })]).series;
		expect(series?.rows[0]).toMatchObject({ people: 6, answers: 6, right: 0, dontKnow: 6 });
	});

	it('is less sure of twelve cohorts that differ than of twelve that are alike', () => {
		const width = (rights: readonly number[]) => {
			const cohorts = rights.map((right) => [weekOf('2026-W40', 20, right)]);
			const [row] = trendOf(...cohorts).series[0]?.rows ?? [];
			return (row?.high ?? 0) - (row?.low ?? 0);
		};
		const alike = width(Array.from({ length: 12 }, () => 10));
		expect(width([1, 19, 1, 19, 1, 19, 1, 19, 1, 19, 1, 19])).toBeGreaterThan(2 * alike);
	});
});
