import { describe, expect, it } from 'vitest';
import { answer, dontKnow, goOn, skip, startQuiz, tick } from '../quiz/index.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { responseFromAnswers } from './answers-of-quiz.ts';
import { buildOutcome, type OutcomeHead } from './build-outcome.ts';

const head: OutcomeHead = {
	id: '3b241101-e2bb-4255-8caf-4136c566a962',
	cohort: '7H4K2MQX',
	instrument: { id: 'the-offer', version: 1, form: 'A' },
	wave: 'baseline',
	setting: 'shared',
	content: 'c0ffee',
	link: null,
	code: null
};
const items = [
	sampleItem('choice', { id: 'visa' }),
	sampleItem('signs', { id: 'signs', version: 3 }),
	sampleItem('attitude', { id: 'agent' }),
	sampleItem('control', { id: 'moon' })
];
const start = () => startQuiz(items, steadyRng());

describe('buildOutcome', () => {
	it('has one entry for each item and one for each card that was ticked', () => {
		const signs = goOn(answer(start(), 'b'));
		const session = skip(goOn(dontKnow(goOn(tick(tick(signs, 'e'), 'a')))));
		expect(buildOutcome(head, session, 'hi', '2026-W47')).toEqual({
			id: head.id,
			schema: 1,
			cohort: '7H4K2MQX',
			instrument: { id: 'the-offer', version: 1, form: 'A' },
			wave: 'baseline',
			setting: 'shared',
			locale: 'hi',
			week: '2026-W47',
			answers: [
				{ item: 'visa', version: 1, option: 'b' },
				{ item: 'signs', version: 3, option: 'a' },
				{ item: 'signs', version: 3, option: 'e' },
				{ item: 'agent', version: 1, option: 'dont-know' },
				{ item: 'moon', version: 1, option: 'skipped' }
			],
			content: 'c0ffee'
		});
	});

	it('closes a quiz that was left in the middle with the rest skipped', () => {
		const { answers } = buildOutcome(head, answer(start(), 'c'), 'en', '2026-W47');
		expect(answers.map(({ option }) => option)).toEqual(['c', 'skipped', 'skipped', 'skipped']);
	});

	it('carries a link tag when there is one, and no such field otherwise', () => {
		const link = 'A'.repeat(22);
		expect(buildOutcome({ ...head, link }, start(), 'en', '2026-W47').link).toBe(link);
		expect(buildOutcome(head, start(), 'en', '2026-W47')).not.toHaveProperty('link');
	});

	it('says nothing about right and wrong', () => {
		expect(JSON.stringify(buildOutcome(head, start(), 'en', '2026-W47'))).not.toMatch(
			/right|wrong|score/
		);
	});
});

describe('responseFromAnswers', () => {
	it('reads a record back into what was given', () => {
		const entry = (option: string) => ({ item: 'x', version: 1, option });
		expect(responseFromAnswers('choice', [entry('b')])).toEqual({ kind: 'picked', option: 'b' });
		expect(responseFromAnswers('signs', [entry('a'), entry('e')])).toEqual({
			kind: 'ticked',
			options: ['a', 'e']
		});
		expect(responseFromAnswers('signs', [entry('skipped')])).toEqual({ kind: 'skipped' });
		expect(responseFromAnswers('choice', [entry('dont-know')])).toEqual({ kind: 'dont-know' });
		expect(responseFromAnswers('choice', [])).toBeNull();
	});
});
