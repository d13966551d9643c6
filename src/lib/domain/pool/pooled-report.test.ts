import { describe, expect, it } from 'vitest';
import { cohortReport, runSteps, type CohortReport } from '../measure/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { sampleGroup, uuidOf } from '#tests/support/sample-groups.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { simulate, type Simulation } from '#tests/support/simulated-programme.ts';
import { pooledReport } from './pooled-report.ts';
import { sumSteps } from './sums-of-cohort.ts';
import { addSums } from './sums.ts';

const PLAN: Simulation = {
	...{ seed: 1, sessions: 14, peopleEach: 25, before: 0.5, after: 0.7 },
	...{ controlBefore: 0.4, controlAfter: 0.45, sessionStep: 0.1, effectStep: 0.05 },
	...{ personStep: 0.05, comesAgain: 0.75, codeError: null }
};
const ORIGINS = ['IN-BR', 'NP-P1', 'BD-13'];

function byCohort(outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
	return [...Map.groupBy(outcomes, ({ cohort }) => cohort ?? '').values()];
}

/** People say more of themselves, skip and do not know, and one cohort has no follow-up yet. */
function everySort(outcomes: readonly Outcome[]): readonly Outcome[] {
	return outcomes.flatMap((outcome, n): Outcome[] => {
		if (outcome.cohort === '00000003' && outcome.wave !== 'baseline') return [];
		const answers = outcome.answers.map((answer, place) => {
			if ((n + place) % 11 === 0) return { ...answer, option: 'skipped' };
			return (n + place) % 7 === 0 ? { ...answer, option: 'dont-know' } : answer;
		});
		const origin = ORIGINS[Number(outcome.cohort) % 3] ?? 'IN-BR';
		const about = { ...outcome.about, ...(n % 4 === 0 ? {} : { origin }) };
		return [{ ...outcome, about, answers, setting: n % 50 === 0 ? 'group' : 'own' }];
	});
}

/** What of both reports must agree: not what is told of one cohort only, nor the order of themes. */
function comparable(report: CohortReport) {
	const named = (one: object) => JSON.stringify(one);
	const sorted = <Line extends object>(lines: readonly Line[]) =>
		lines.toSorted((one, other) => (named(one) < named(other) ? -1 : 1));
	const withoutRanks = <Line extends CohortReport['changes'][number]>(line: Line) => ({
		...line,
		score: line.score === null ? null : { ...line.score, pRanks: 0 }
	});
	return {
		...report,
		forms: [],
		rows: sorted(report.rows),
		changes: sorted(report.changes.map(withoutRanks)),
		overall: {
			...report.overall,
			changes: report.overall.changes.map((line) => ({
				...line,
				score: line.score === null ? null : { ...line.score, pRanks: 0 }
			}))
		},
		unlinked: sorted(report.unlinked),
		items: sorted(report.items.map((line) => ({ ...line, statistics: null, hint: null }))),
		rooms: { ...report.rooms, rows: sorted(report.rooms.rows) },
		hands: {
			...report.hands,
			themes: report.hands.themes.map((theme) => ({ ...theme, questions: [] }))
		}
	};
}

/** Every number of one is that of the other, to nine digits. */
function expectSame(one: unknown, other: unknown, at = 'report'): void {
	if (typeof one === 'number' && typeof other === 'number') {
		expect(one, at).toBeCloseTo(other, 9);
		return;
	}
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
		expect(one, at).toEqual(other);
		return;
	}
	const names = (value: object) => Object.keys(value).sort();
	expect(names(one), at).toEqual(names(other));
	for (const name of names(one))
		expectSame(Reflect.get(one, name), Reflect.get(other, name), `${at}.${name}`);
}

describe('a report that is added up from cohorts', () => {
	it.each([
		['two sessions', { ...PLAN, sessions: 2 }],
		['fewer sessions than generalise', { ...PLAN, sessions: 9, seed: 4 }],
		['more sessions than generalise', PLAN],
		['sessions that hardly differ', { ...PLAN, sessions: 20, sessionStep: 0, seed: 9 }],
		['few people', { ...PLAN, sessions: 3, peopleEach: 4, seed: 2 }]
	])('says of %s what the report over all their people says', (_, plan) => {
		const { outcomes, keys } = simulate(plan);
		const people = everySort(outcomes);
		const sums = byCohort(people).map((own) => runSteps(sumSteps({ outcomes: own, keys })));
		const pooled = pooledReport(addSums(sums), keys);
		expectSame(comparable(pooled), comparable(cohortReport({ outcomes: people, keys })));
	});

	it('is the same in whatever groups cohorts were added up before', () => {
		const { outcomes, keys } = simulate({ ...PLAN, sessions: 6 });
		const sums = byCohort(outcomes).map((own) => runSteps(sumSteps({ outcomes: own, keys })));
		const halves = addSums([addSums(sums.slice(0, 2)), addSums(sums.slice(2))]);
		expectSame(pooledReport(halves, keys), pooledReport(addSums(sums), keys));
	});

	it('says of rooms what the report over all rooms says', () => {
		const keys = [sampleItem('choice')];
		const groups = ['7H4K2MQX', '8H4K2MQX'].flatMap((cohort, at) =>
			(['baseline', 'endline'] as const).map((wave, n) =>
				sampleGroup(
					10 * at + n + 1,
					{ a: 9, b: 20 + n },
					{ cohort, wave, item: 'choice-a', version: 1, round: uuidOf(100 + 10 * at + n) }
				)
			)
		);
		const sums = ['7H4K2MQX', '8H4K2MQX'].map((code) =>
			runSteps(
				sumSteps({ outcomes: [], keys, groups: groups.filter(({ cohort }) => cohort === code) })
			)
		);
		const all = cohortReport({ outcomes: [], keys, groups });
		expectSame(comparable(pooledReport(addSums(sums), keys)), comparable(all));
		expect(all.hands.themes).toHaveLength(1);
	});

	it('tells of nobody when there is nobody', () => {
		expect(pooledReport(new Map(), []).reach).toEqual([]);
	});
});
