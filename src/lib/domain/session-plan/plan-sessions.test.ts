import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_NOTE_LEVELS, mayHear } from '../catalogue/index.ts';
import { AGE_BANDS } from '../outcome/index.ts';
import { planSessions } from './plan-sessions.ts';
import {
	ASK_WAYS,
	CLASS_AGES,
	LESSON_LENGTHS,
	type PlanModule,
	type PlanWish
} from './plan-wish.ts';

const SLUGS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const wishes: fc.Arbitrary<PlanWish> = fc
	.record({
		modules: fc
			.array(
				fc.record({
					minutes: fc.integer({ min: 1, max: 40 }),
					ageBand: fc.constantFrom(...AGE_BANDS),
					contentNote: fc.constantFrom(...CONTENT_NOTE_LEVELS)
				}),
				{ maxLength: SLUGS.length }
			)
			.map((rows) => rows.map((row, place): PlanModule => ({ ...row, slug: SLUGS[place] ?? '' }))),
		length: fc.constantFrom(...LESSON_LENGTHS),
		ask: fc.constantFrom(...ASK_WAYS),
		items: fc.integer({ min: 0, max: 60 }),
		youngest: fc.constantFrom(...CLASS_AGES),
		hidden: fc.subarray(SLUGS),
		heard: fc.integer({ min: 0, max: 4 })
	})
	.map(({ heard, ...wish }) => ({
		...wish,
		done:
			heard === 0
				? []
				: [
						{
							modules: wish.modules.slice(0, heard).map(({ slug }) => slug),
							waves: ['baseline'] as const
						}
					]
	}));

const module = (slug: string, over: Partial<PlanModule> = {}): PlanModule => ({
	slug,
	minutes: 8,
	ageBand: 'under-14',
	contentNote: 'mild',
	...over
});

const wish = (over: Partial<PlanWish> = {}): PlanWish => ({
	length: 45,
	ask: 'hands',
	items: 23,
	youngest: '18-24',
	modules: SLUGS.slice(0, 4).map((slug) => module(slug)),
	hidden: [],
	done: [],
	...over
});

const kindsOf = (given: PlanWish) =>
	planSessions(given).lessons.map(({ parts }) => parts.map(({ kind }) => kind));

describe('the plan of a programme', () => {
	it('has lessons whose minutes are together exactly their length, each part a whole minute at least', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				for (const { parts } of planSessions(given).lessons) {
					expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(given.length);
					expect(parts.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true);
				}
			})
		);
	});

	it('tells of each module once: done, in a lesson, or left out with the reason', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const { lessons, leftOut } = planSessions(given);
				const told = [
					...given.done.flatMap(({ modules }) => modules),
					...lessons.flatMap(({ modules }) => modules),
					...leftOut.flatMap((one) => (one.kind === 'module' ? [one.module] : []))
				];
				expect(told.toSorted()).toEqual(given.modules.map(({ slug }) => slug).toSorted());
			})
		);
	});

	it('keeps the order of the programme, and says after each lesson what is left', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const { lessons } = planSessions(given);
				const order = lessons.flatMap(({ modules }) => modules);
				const places = order.map((slug) => SLUGS.indexOf(slug));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				for (const [at, { left }] of lessons.entries())
					expect(left).toEqual(lessons.slice(at + 1).flatMap(({ modules }) => modules));
			})
		);
	});

	it('never gives a class a module above its age, whatever else is wished', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const bandOf = new Map(given.modules.map(({ slug, ageBand }) => [slug, ageBand]));
				for (const { modules } of planSessions(given).lessons)
					for (const slug of modules)
						expect(mayHear(bandOf.get(slug) ?? '40-plus', given.youngest)).toBe(true);
			})
		);
	});

	it('never shows a module that the teacher has hidden', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const shown = planSessions(given).lessons.flatMap(({ modules }) => modules);
				expect(shown.filter((slug) => given.hidden.includes(slug))).toEqual([]);
			})
		);
	});

	it('asks before the first story and after the last one, once each, or says that it cannot', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const { lessons, leftOut } = planSessions(given);
				const kinds = lessons.flatMap(({ parts }) => parts.map(({ kind }) => kind));
				const cannot = leftOut.some(({ kind }) => kind === 'questions');
				const asks = given.ask !== 'none' && given.items > 0 && !cannot;
				const tells = kinds.includes('story');
				const heard = given.done.length > 0 && given.done[0]?.modules.length !== 0;
				expect(kinds.filter((kind) => kind === 'endline')).toHaveLength(
					asks && (tells || heard) ? 1 : 0
				);
				expect(kinds.lastIndexOf('story')).toBeLessThan(
					kinds.includes('endline') ? kinds.indexOf('endline') : Infinity
				);
				if (kinds.includes('baseline') && tells)
					expect(kinds.indexOf('baseline')).toBeLessThan(kinds.indexOf('story'));
			})
		);
	});

	it('lets no pause come between a story and its talk, and has one in 90 minutes', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				for (const { parts } of planSessions(given).lessons) {
					const at = parts.findIndex(({ kind }) => kind === 'pause');
					expect(at >= 0).toBe(given.length === 90);
					if (at >= 0) expect(['calm', 'talk', 'takeaways']).not.toContain(parts[at + 1]?.kind);
				}
			})
		);
	});

	it('follows each story with a content note by a quiet minute, and always by a talk and the takeaways', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				for (const { parts } of planSessions(given).lessons)
					for (const [at, { kind, module: slug }] of parts.entries()) {
						if (kind !== 'story') continue;
						const note = given.modules.find((one) => one.slug === slug)?.contentNote;
						const after = parts.slice(at + 1, at + 4).map((part) => part.kind);
						const wanted = ['talk', 'takeaways'];
						if (note === 'none') expect(after.slice(0, 2)).toEqual(wanted);
						else expect(after).toEqual(['calm', ...wanted]);
					}
			})
		);
	});
});

describe('a school with lessons of 45 minutes', () => {
	it('begins with the questions, and has the last ones in the last lesson', () => {
		const kinds = kindsOf(wish());
		expect(kinds[0]).toEqual([
			'welcome',
			'baseline',
			'story',
			'calm',
			'talk',
			'takeaways',
			'help',
			'closing'
		]);
		expect(kinds.at(-1)).toContain('endline');
	});

	it('says that a module is too long for any lesson instead of cutting it', () => {
		const long = module('two', { minutes: 60 });
		const { lessons, leftOut } = planSessions(wish({ modules: [module('one'), long] }));
		expect(leftOut).toEqual([{ kind: 'module', module: 'two', why: 'long' }]);
		expect(lessons.flatMap(({ modules }) => modules)).toEqual(['one']);
	});

	it('says why a module of another age is left out, hidden or not', () => {
		const grown = module('two', { ageBand: '18-24' });
		const { leftOut } = planSessions(
			wish({ modules: [module('one'), grown], youngest: '14-17', hidden: ['two'] })
		);
		expect(leftOut).toEqual([{ kind: 'module', module: 'two', why: 'age' }]);
	});

	it('has nothing to plan once everything was done and asked', () => {
		const done = [{ modules: SLUGS.slice(0, 4), waves: ['baseline', 'endline'] as const }];
		expect(planSessions(wish({ done })).lessons).toEqual([]);
	});
});
