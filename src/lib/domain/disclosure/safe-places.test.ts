import { describe, expect, it } from 'vitest';
import { runSteps } from '../measure/index.ts';
import { pooledPlaces, sumSteps, addSums, type PlaceSums } from '../pool/index.ts';
import { simulate, type Simulation } from '#tests/support/simulated-programme.ts';
import { safePlaces } from './safe-places.ts';
import { safeTrend } from './safe-trend.ts';

const PLAN: Simulation = {
	...{ seed: 3, sessions: 1, peopleEach: 40, before: 0.4, after: 0.9 },
	...{ controlBefore: 0.4, controlAfter: 0.4, sessionStep: 0, effectStep: 0 },
	...{ personStep: 0.05, comesAgain: 1, codeError: null }
};

function place(name: string | null, peopleEach: number): PlaceSums {
	const { outcomes, keys } = simulate({ ...PLAN, peopleEach });
	return { name, cohorts: 1, sums: addSums([runSteps(sumSteps({ outcomes, keys }))]) };
}

const shown = (places: readonly PlaceSums[]) =>
	safePlaces(pooledPlaces(places), 'outside').places.map(({ name, rows, changes }) => [
		name,
		rows.map(({ people }) => people),
		changes.map(({ pairs }) => pairs)
	]);

describe('places side by side', () => {
	it('are all told when each has enough people', () => {
		expect(shown([place('Gaya', 40), place('Patna', 33)])).toEqual([
			['Gaya', [40, 40], [40]],
			['Patna', [35, 35], [35]]
		]);
	});

	it('hide a small one and the next smallest, which would give it away with the total', () => {
		expect(shown([place('Gaya', 80), place('Patna', 40), place('Siwan', 6)])).toEqual([
			['Gaya', [80, 80], [80]],
			['Patna', [], []],
			['Siwan', [], []]
		]);
	});

	it('say how much they hold back', () => {
		const { heldBack } = safePlaces(
			pooledPlaces([place('Gaya', 40), place('Siwan', 6)]),
			'outside'
		);
		expect(heldBack).toBe(6);
	});

	it('hold a district of which nobody said the name like any other', () => {
		expect(shown([place(null, 40), place('Patna', 40)])[0]).toEqual([null, [40, 40], [40]]);
	});
});

describe('a trend that leaves the programme', () => {
	const month = (people: number) => ({
		...({ indicator: 'fees', kind: 'choice', wave: 'baseline' } as const),
		...{ people, answers: people, right: people / 2, percent: 50, low: 40, high: 60 },
		...{ dontKnow: 0, dontKnowPercent: 0, skipped: 0 }
	});
	const trendOf = (people: readonly number[]) =>
		safeTrend(
			{
				months: ['2026-01', '2026-02', '2026-03'],
				reach: [{ wave: 'baseline', people }],
				series: [{ indicator: 'fees', kind: 'choice', wave: 'baseline', rows: people.map(month) }]
			},
			'outside'
		);

	it('hides a month of few, and another that would give it away', () => {
		const { reach, series } = trendOf([4, 52, 30]);
		expect(reach[0]?.people).toEqual([null, 50, null]);
		expect(series[0]?.rows.map((row) => row?.people ?? null)).toEqual([null, 50, null]);
	});

	it('leaves a month empty in which nobody answered', () => {
		expect(trendOf([0, 52, 30]).series[0]?.rows[0]).toBeNull();
		expect(trendOf([0, 52, 30]).reach[0]?.people).toEqual([0, 50, 30]);
	});
});
