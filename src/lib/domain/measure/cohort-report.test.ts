import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WAVES, type Answer, type Outcome } from '../outcome/index.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { simulate, type Simulation } from '#tests/support/simulated-programme.ts';
import { choicesTaken, cohortReport, itemHint, reportSteps, type CohortReport } from './index.ts';

const keys = [
	sampleItem('choice', { id: 'visa' }),
	sampleItem('control', { id: 'body', indicator: 'untaught' }),
	sampleItem('attitude', { id: 'agent', indicator: 'help-seeking', reversed: true }),
	sampleItem('signs', { id: 'signs', indicator: 'warning-signs' })
];

function outcome(
	given: Readonly<Record<string, string>>,
	person: number | null,
	changes: Partial<Outcome> = {}
): Outcome {
	const { wave = 'baseline' } = changes;
	return {
		id: `${wave}-${person ?? JSON.stringify(given)}`,
		schema: 1,
		cohort: '7H4K2MQX',
		instrument: { id: 'the-offer', version: 1, form: 'A' },
		wave,
		setting: 'shared',
		locale: 'en',
		week: '2026-W47',
		...(person === null ? {} : { link: String(person).padStart(22, 'x') }),
		answers: Object.entries(given).flatMap(([item, options]): Answer[] =>
			options.split(',').map((option) => ({ item, version: 1, option }))
		),
		content: 'c0ffee',
		...changes
	};
}

/** Linked people, by what they answered to `visa` before and after (`b` is right). */
function people(counts: Readonly<Record<string, number>>): readonly Outcome[] {
	let person = 0;
	return Object.entries(counts).flatMap(([answers, count]) =>
		Array.from({ length: count }, () => person++).flatMap((n) => {
			const [before = 'a', after = 'a'] = [...answers];
			return [
				outcome({ visa: before, body: 'a' }, n),
				outcome({ visa: after, body: 'a' }, n, { wave: 'endline' })
			];
		})
	);
}

const reportOf = (outcomes: readonly Outcome[]) => cohortReport({ outcomes, keys });
const changeIn = (report: CohortReport, indicator: string) =>
	report.changes.find((change) => change.indicator === indicator);

describe('the report of a cohort', () => {
	it('says how many more people were right, between which numbers, with McNemar behind it', () => {
		const change = changeIn(reportOf(people({ ab: 22, ba: 1, bb: 6, aa: 5 })), 'documents');
		expect(change).toMatchObject({ pairs: 34, comparability: 'compare', isOneQuestion: true });
		expect(change?.people?.more).toBe(21);
		expect(change?.people?.p).toBeCloseTo((2 * 24) / 2 ** 23, 10);
		expect(change?.people?.low).toBeGreaterThan(12);
		expect(change?.people?.high).toBeLessThan(27);
		expect(change?.score?.points).toBeCloseTo((100 * 21) / 34, 10);
	});

	it.each([
		[9, 'nothing-compared', false],
		[10, 'too-few-to-compare', true],
		[30, 'compare', true]
	] as const)('with %i pairs says %s', (pairs, comparability, given) => {
		const change = changeIn(reportOf(people({ ab: pairs })), 'documents');
		expect(change?.comparability).toBe(comparability);
		expect(change?.people !== null).toBe(given);
		expect(change?.pAdjusted !== null).toBe(comparability === 'compare');
	});

	it('takes off what changed in questions that nobody teaches', () => {
		const gained = people({ ab: 30, aa: 10 }).map((one) =>
			one.wave === 'endline' && Number(one.link?.replaceAll('x', '')) < 10
				? {
						...one,
						answers: one.answers.map((a) => (a.item === 'body' ? { ...a, option: 'b' } : a))
					}
				: one
		);
		const change = changeIn(reportOf(gained), 'documents');
		expect(change?.score?.points).toBeCloseTo(75, 10);
		expect(change?.net).toMatchObject({ pairs: 40 });
		expect(change?.net?.points).toBeCloseTo(50, 10);
	});

	it('asks of attitudes and control items no net gain', () => {
		expect(changeIn(reportOf(people({ ab: 12 })), 'untaught')?.net).toBeNull();
	});

	it('adjusts all tests of one report together', () => {
		const [change] = [changeIn(reportOf(people({ ab: 14, ba: 5, bb: 20 })), 'documents')];
		expect(change?.pAdjusted).toBeGreaterThan(change?.people?.p ?? 1);
	});

	it('tells apart who gave all answers, some and none', () => {
		const { reach } = reportOf([
			outcome({ visa: 'b', body: 'a' }, 1),
			outcome({ visa: 'b', body: 'skipped' }, 2),
			outcome({ visa: 'skipped', body: 'skipped' }, 3)
		]);
		expect(reach).toEqual([{ wave: 'baseline', people: 3, whole: 1, part: 1, none: 1 }]);
	});

	it('names the signs that were missed and the ordinary facts that were taken for one', () => {
		const { signs } = reportOf([outcome({ signs: 'a,b,d,h' }, 1), outcome({ signs: 'a,c' }, 2)]);
		const count = (option: string) => signs[0]?.cards.find((card) => card.option === option);
		expect(signs[0]?.people).toBe(2);
		expect(count('a')).toEqual({ option: 'a', fault: 'missed', count: 0 });
		expect(count('e')).toEqual({ option: 'e', fault: 'missed', count: 2 });
		expect(count('h')).toEqual({ option: 'h', fault: 'false-alarm', count: 1 });
	});

	it('says how many were met again, and how those who were not had answered', () => {
		const lost = Array.from({ length: 6 }, (_, n) => outcome({ visa: 'a' }, 100 + n));
		const { linkage } = cohortReport({
			outcomes: [...people({ bb: 12 }), ...lost],
			keys,
			codes: { endline: { offOne: 2, ambiguous: 1 } }
		});
		expect(linkage[0]).toMatchObject({
			to: 'endline',
			peopleBefore: 18,
			pairs: 12,
			codes: { offOne: 2, ambiguous: 1 },
			linked: { people: 12, percent: 100 },
			unlinked: { people: 6, percent: 0 }
		});
		expect(linkage[0]?.rate).toBeCloseTo(2 / 3, 10);
		expect(linkage[0]?.apart?.points).toBe(100);
	});

	it('compares people who could not be linked apart from those who could', () => {
		const loose = (wave: 'baseline' | 'endline', option: string, count: number) =>
			Array.from({ length: count }, (_, n) =>
				outcome({ visa: option }, null, { wave, id: `${wave} ${n}` })
			);
		const { unlinked } = reportOf([
			...people({ bb: 10 }),
			...loose('baseline', 'a', 20),
			...loose('endline', 'b', 15)
		]);
		expect(unlinked.find(({ indicator }) => indicator === 'documents')).toMatchObject({
			peopleBefore: 20,
			peopleAfter: 15,
			points: 100
		});
	});

	it('divides people by what they said of themselves, whoever said nothing included', () => {
		const outcomes = people({ ab: 20, aa: 4 }).map((one, n): Outcome =>
			n < 40 ? { ...one, about: { ageBand: '14-17' } } : one
		);
		const ages = reportOf(outcomes).subgroups.find(
			({ rows, columns }) => rows === 'age' && columns === null
		);
		expect(ages?.rowNames).toContain('no-answer');
		expect(ages?.cells.flat().reduce((sum, { pairs }) => sum + pairs, 0)).toBe(24);
		const [young] = ages?.cells[1] ?? [];
		expect(young).toMatchObject({ pairs: 20, points: 100 });
	});

	it('does not say more than of these people under ten sessions, and widens from ten on', () => {
		const base: Simulation = {
			seed: 3,
			sessions: 9,
			peopleEach: 20,
			before: 0.4,
			after: 0.6,
			controlBefore: 0.4,
			controlAfter: 0.4,
			sessionStep: 0.2,
			effectStep: 0.15,
			personStep: 0.05,
			comesAgain: 1,
			codeError: null
		};
		const nine = cohortReport(simulate(base));
		const twenty = cohortReport(simulate({ ...base, sessions: 20 }));
		expect(nine.clusters.generalises).toBe(false);
		expect(twenty.clusters.generalises).toBe(true);
		expect(twenty.clusters.designEffect).toBeGreaterThan(1);
		expect(twenty.changes.some(({ generalises }) => generalises)).toBe(true);
	});

	it('does not depend on the order in which records arrived, nor on how often they did', () => {
		const { outcomes } = simulate({
			seed: 9,
			sessions: 2,
			peopleEach: 8,
			before: 0.4,
			after: 0.6,
			controlBefore: 0.4,
			controlAfter: 0.4,
			sessionStep: 0,
			effectStep: 0,
			personStep: 0,
			comesAgain: 0.8,
			codeError: 0.1
		});
		const simulated = simulate({ ...SMALL, seed: 9 });
		const reach = cohortReport(simulated).reach;
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...simulated.outcomes], { minLength: simulated.outcomes.length }),
				(shuffled) => {
					const again = cohortReport({
						outcomes: [...shuffled, ...shuffled.slice(0, 5)],
						keys: simulated.keys
					});
					expect(again.reach).toEqual(reach);
					expect(again.rows.map(({ right }) => right).sort()).toEqual(
						cohortReport(simulated)
							.rows.map(({ right }) => right)
							.sort()
					);
				}
			),
			{ numRuns: 10 }
		);
		expect(outcomes.length).toBeGreaterThan(16);
	});

	it('comes in steps that are the same report', () => {
		const simulated = simulate({ ...SMALL, seed: 2 });
		const steps = reportSteps(simulated);
		let breaths = 0;
		for (;;) {
			const step = steps.next();
			if (step.done === true) {
				expect(step.value).toEqual(cohortReport(simulated));
				break;
			}
			breaths++;
		}
		expect(breaths).toBeGreaterThan(WAVES.length);
	});
});

const SMALL: Simulation = {
	seed: 1,
	sessions: 2,
	peopleEach: 15,
	before: 0.4,
	after: 0.6,
	controlBefore: 0.4,
	controlAfter: 0.4,
	sessionStep: 0,
	effectStep: 0,
	personStep: 0,
	comesAgain: 0.8,
	codeError: 0.1
};

describe('the hint beside an item', () => {
	const statistics = { difficulty: 0.5, pointBiserial: 0.5, itemRest: 0.4, discrimination: 0.4 };
	it.each([
		[29, {}, 'too-few'],
		[30, {}, 'good'],
		[30, { discrimination: 0.2 }, 'weak'],
		[30, { difficulty: 0.8 }, 'too-easy'],
		[30, { difficulty: 0.2 }, 'too-hard'],
		[30, { discrimination: -0.1 }, 'check-key'],
		[30, { itemRest: -0.1, difficulty: 0.9 }, 'check-key']
	] as const)('of %i people with %o is %s', (answered, changes, hint) => {
		expect(itemHint(answered, { ...statistics, ...changes })).toBe(hint);
	});
});

it('sums what devices counted of a story, scene by scene, and tells of a choice that nobody took', () => {
	const offered = [{ module: 'the-offer', scene: 'start', choices: ['start.c1', 'start.c2'] }];
	const tallies = [
		{ module: 'the-offer', counts: { 'start.c1': 3, 'gone.c1': 9 } },
		{ module: 'the-offer', counts: { 'start.c1': 2 } }
	];
	expect(choicesTaken(tallies, offered)).toEqual([
		{
			module: 'the-offer',
			scene: 'start',
			choices: [
				{ choice: 'start.c1', count: 5 },
				{ choice: 'start.c2', count: 0 }
			]
		}
	]);
});
