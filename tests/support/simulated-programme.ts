import { matchCodes, type CodeElements } from '#lib/domain/linking/index.ts';
import type { Answer, Outcome, Wave } from '#lib/domain/outcome/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32 of Tommy Ettinger, public domain). */
export function seededNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * A programme of which the truth is known. Every chance is a base plus a session's and a person's own part, each
 * up or down by a fixed step: so the base *is* the mean over all sessions and people, exactly.
 */
export interface Simulation {
	readonly seed: number;
	readonly sessions: number;
	readonly peopleEach: number;
	/** Chance of a right answer before and after, of what is taught. */
	readonly before: number;
	readonly after: number;
	/** Of what is not taught: the retest effect alone. */
	readonly controlBefore: number;
	readonly controlAfter: number;
	/** How far sessions differ, and how far what they learned differs; 0 to 1. */
	readonly sessionStep: number;
	readonly effectStep: number;
	readonly personStep: number;
	/** Chance that somebody of the baseline comes again. */
	readonly comesAgain: number;
	/** Chance that one part of a self-made code is told otherwise the second time; `null`: tokens link, without slips. */
	readonly codeError: number | null;
}

export interface SimulatedProgramme {
	readonly outcomes: readonly Outcome[];
	readonly keys: readonly ItemKey[];
	/** Themes with one question and with two, by indicator. */
	readonly single: readonly string[];
	readonly double: readonly string[];
	readonly links: {
		readonly made: number;
		readonly wrong: number;
		readonly possible: number;
		readonly offOne: number;
		readonly wrongOffOne: number;
		readonly ambiguous: number;
	};
}

const SINGLE = ['s1', 's2', 's3', 's4'];
const DOUBLE = ['d1', 'd2', 'd3', 'd4'];

function keyOf(id: string, indicator: string, kind: ItemKey['kind']): ItemKey {
	const options = ['a', 'b', 'c'].map((option) => ({ id: option, right: option === 'b' }));
	return { id, version: 1, kind, indicator, reversed: false, options };
}

export const SIMULATED_KEYS: readonly ItemKey[] = [
	...SINGLE.map((name) => keyOf(`${name}-1`, name, 'choice')),
	...DOUBLE.flatMap((name) => [1, 2].map((n) => keyOf(`${name}-${n}`, name, 'choice'))),
	...[1, 2].map((n) => keyOf(`control-${n}`, 'untaught', 'control'))
];

interface Learner {
	readonly session: number;
	readonly code: CodeElements;
	/** Own part of the chance, by indicator. */
	readonly own: ReadonlyMap<string, number>;
}

export function simulate(plan: Simulation): SimulatedProgramme {
	const random = seededNumbers(plan.seed);
	const step = (size: number) => (random() < 0.5 ? size : -size);
	const indicators = [...SINGLE, ...DOUBLE, 'untaught'];
	const outcomes: Outcome[] = [];
	const links = { made: 0, wrong: 0, possible: 0, offOne: 0, wrongOffOne: 0, ambiguous: 0 };
	let made = 0;
	for (let session = 0; session < plan.sessions; session++) {
		const level = new Map(indicators.map((name) => [name, step(plan.sessionStep)]));
		const effect = new Map(
			indicators.map((name) => [name, name === 'untaught' ? 0 : step(plan.effectStep)])
		);
		const learners = Array.from({ length: plan.peopleEach }, (): Learner => ({
			session,
			code: codeOf(random),
			own: new Map(indicators.map((name) => [name, step(plan.personStep)]))
		}));
		const returning = learners.map((_, n) => n).filter(() => random() < plan.comesAgain);
		const tags = linkTags(learners, returning, plan.codeError, random, links);
		const answersOf = ({ own }: Learner, wave: Wave): readonly Answer[] =>
			SIMULATED_KEYS.map(({ id, kind, indicator }) => {
				const [first, later] =
					kind === 'control' ? [plan.controlBefore, plan.controlAfter] : [plan.before, plan.after];
				const base = wave === 'baseline' ? first : later + (effect.get(indicator) ?? 0);
				const chance = base + (level.get(indicator) ?? 0) + (own.get(indicator) ?? 0);
				return { item: id, version: 1, option: random() < chance ? 'b' : 'a' };
			});
		const record = (learner: Learner, wave: Wave, link: string | undefined): Outcome => ({
			id: `${String(made++).padStart(8, '0')}-0000-4000-8000-000000000000`,
			schema: 1,
			cohort: String(session).padStart(8, '0'),
			instrument: { id: 'simulated', version: 1, form: 'A' },
			wave,
			setting: 'shared',
			locale: 'en',
			week: '2026-W47',
			about: { gender: learner.code[5] === 'a' ? 'girl-woman' : 'boy-man' },
			...(link === undefined ? {} : { link }),
			answers: answersOf(learner, wave),
			content: 'simulated'
		});
		learners.forEach((learner, n) => {
			outcomes.push(record(learner, 'baseline', tags.baseline.get(n)));
		});
		for (const n of returning) {
			const learner = learners[n];
			if (learner !== undefined) outcomes.push(record(learner, 'endline', tags.endline.get(n)));
		}
	}
	return { outcomes, keys: SIMULATED_KEYS, single: SINGLE, double: DOUBLE, links };
}

/** Six parts: two first sounds, day of birth, older brothers and sisters, a last sound, sex as asked. */
const PART_SIZES = [12, 12, 31, 5, 12, 2];

function codeOf(random: () => number): CodeElements {
	return PART_SIZES.map((size) => letterOf(Math.floor(random() * size)));
}

function letterOf(value: number): string {
	return value.toString(36).replace(/^0$/, 'a');
}

function toldAgain(code: CodeElements, error: number, random: () => number): CodeElements {
	return code.map((part, n) =>
		random() < error ? letterOf(Math.floor(random() * (PART_SIZES[n] ?? 1))) : part
	);
}

function linkTags(
	learners: readonly Learner[],
	returning: readonly number[],
	error: number | null,
	random: () => number,
	links: { -readonly [Name in keyof SimulatedProgramme['links']]: number }
): { readonly baseline: Map<number, string>; readonly endline: Map<number, string> } {
	const tag = (n: number) => `t${String(n).padStart(21, '0')}`;
	const baseline = new Map(learners.map((_, n) => [n, tag(n)]));
	links.possible += returning.length;
	if (error === null) {
		links.made += returning.length;
		return { baseline, endline: new Map(returning.map((n) => [n, tag(n)])) };
	}
	const found = matchCodes(
		learners.map(({ code }, id) => ({ id, elements: code })),
		returning.map((id) => ({
			id,
			elements: toldAgain(learners[id]?.code ?? [], error, random)
		}))
	);
	const pairs = [...found.exact, ...found.offOne];
	links.made += pairs.length;
	links.offOne += found.offOne.length;
	links.ambiguous += found.ambiguous.length;
	links.wrong += pairs.filter(([later, before]) => later !== before).length;
	links.wrongOffOne += found.offOne.filter(([later, before]) => later !== before).length;
	return { baseline, endline: new Map(pairs.map(([later, before]) => [later, tag(before)])) };
}
