import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { complementOf, orderOfTag, type Form } from '../quiz/index.ts';
import { makeCohort, type Cohort } from './cohort.ts';
import { groupHere } from './group-here.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { InstrumentShown } from './instrument-shown.ts';
import { openQuiz, withTaken } from './open-quiz.ts';
import { WAVES } from './outcome.ts';

const placeOf = (id: string) => ({ any: sampleItem('choice', { id }), byCountry: {} });
const core: InstrumentShown = {
	id: 'core',
	version: 1,
	story: null,
	waves: WAVES,
	follows: true,
	forms: {
		A: ['visa-a', 'fee-a', 'agent-a', 'both'].map(placeOf),
		B: ['visa-b', 'fee-b', 'agent-b', 'both'].map(placeOf)
	},
	content: 'c0ffee'
};

function roundOf(cohort: Cohort) {
	const settings = { ...DEFAULT_SETTINGS, activeCohort: cohort.code };
	return groupHere(core.id, settings, cohort, keyedHash);
}

/** One device that goes round in a class, wave after wave of each person. */
function classOf(people: number, seed: number) {
	const rng = steadyRng(seed);
	const cohort = makeCohort('2026-W47', rng);
	let owedForm: Form | null = null;
	const heads = [];
	for (let count = 0; count < people; count++) {
		const place = { group: roundOf(cohort), owedForm, code: null };
		const first = openQuiz(core, 'baseline', null, place, rng, keyedHash);
		owedForm = first.owedForm;
		let person = withTaken(first.person, first.quiz);
		const taken = [first.quiz.head];
		for (const wave of WAVES.slice(1)) {
			const next = openQuiz(core, wave, person, place, rng, keyedHash);
			person = withTaken(next.person, next.quiz);
			taken.push(next.quiz.head);
		}
		heads.push(taken);
	}
	return { cohort, heads };
}

describe('the forms of a class on one device', () => {
	it('are half A and half B at the baseline, and swapped at the endline', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1000), (people, seed) => {
				const forms = classOf(people, seed).heads.map((heads) =>
					heads.map(({ instrument }) => instrument.form)
				);
				const first = forms.map(([form]) => form);
				const ofA = first.filter((form) => form === 'A').length;
				expect(Math.abs(ofA - (people - ofA))).toBeLessThanOrEqual(1);
				for (const [baseline, endline, followup, late] of forms) {
					if (baseline === undefined || followup === undefined)
						throw new Error('a wave is missing');
					expect([endline, late]).toEqual([complementOf(baseline), complementOf(followup)]);
					expect(['AB', 'BA']).toContain(followup);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('can be read from the link tag, so that another device gives the same person the same', () => {
		for (const heads of classOf(10, 7).heads) {
			const tag = heads[0]?.link ?? '';
			expect(new Set(heads.map(({ link }) => link))).toEqual(new Set([tag]));
			const { first, third } = orderOfTag(tag);
			expect(heads[0]?.instrument.form).toBe(first);
			expect(heads[2]?.instrument.form).toBe(third);
		}
	});

	it('go on without the waves before, on a device that has only the token', () => {
		const rng = steadyRng(3);
		const cohort = makeCohort('2026-W47', rng);
		const place = { group: roundOf(cohort), owedForm: null, code: null };
		const { person, quiz } = openQuiz(core, 'baseline', null, place, rng, keyedHash);
		const elsewhere = openQuiz(core, 'endline', { ...person, taken: [] }, place, rng, keyedHash);
		expect(elsewhere.quiz.head.instrument.form).toBe(complementOf(quiz.head.instrument.form));
	});
});

describe('an instrument that follows nobody', () => {
	it('counts: no link tag even in a cohort, and the setting is a kiosk', () => {
		const rng = steadyRng(5);
		const cohort = makeCohort('2026-W47', rng);
		const place = { group: roundOf(cohort), owedForm: null, code: null };
		const short = { ...core, id: 'core-short', follows: false, waves: ['endline'] as const };
		const { head } = openQuiz(short, 'endline', null, place, rng, keyedHash).quiz;
		expect(head).toMatchObject({ link: null, setting: 'kiosk', cohort: cohort.code });
	});
});
