import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleItem } from '#tests/support/sample-items.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { currentItem, isFinished, resumeQuiz, startQuiz } from './quiz-session.ts';
import { roadOf } from './quiz-road.ts';
import {
	abandon,
	answer,
	canGoBack,
	dontKnow,
	goBack,
	goOn,
	isLastItem,
	skip,
	tick
} from './quiz-steps.ts';

const items = [
	sampleItem('choice', { id: 'visa' }),
	sampleItem('signs', { id: 'signs' }),
	sampleItem('attitude', { id: 'agent' })
];
const start = () => startQuiz(items, steadyRng());

describe('a quiz', () => {
	it('starts with the first item and nothing given', () => {
		expect(currentItem(start())).toMatchObject({ item: 'visa', version: 1, response: null });
		expect(roadOf(start())).toEqual(['here', 'ahead', 'ahead']);
	});

	it('stays on an item until something was given', () => {
		expect(goOn(start())).toEqual(start());
	});

	it('keeps the last pick, and stays until the person goes on', () => {
		const picked = answer(answer(start(), 'a'), 'b');
		expect(currentItem(picked)).toMatchObject({
			item: 'visa',
			response: { kind: 'picked', option: 'b' }
		});
		expect(currentItem(goOn(picked))?.item).toBe('signs');
	});

	it('ticks cards on and off, and has no answer when the last tick is gone', () => {
		const signs = skip(start());
		const ticked = tick(tick(tick(signs, 'a'), 'c'), 'a');
		expect(currentItem(ticked)?.response).toEqual({ kind: 'ticked', options: ['c'] });
		expect(currentItem(tick(ticked, 'c'))?.response).toBeNull();
	});

	it('takes "I don’t know" in place of an answer', () => {
		expect(currentItem(dontKnow(answer(start(), 'a')))?.response).toEqual({ kind: 'dont-know' });
	});

	it('lets an earlier answer be changed until it is finished', () => {
		const back = goBack(goOn(answer(start(), 'a')));
		const changed = goOn(answer(back, 'c'));
		expect(changed.asked[0]?.response).toEqual({ kind: 'picked', option: 'c' });
		const finished = skip(skip(changed));
		expect(isFinished(finished)).toBe(true);
		expect(canGoBack(finished)).toBe(false);
		expect(goBack(finished)).toBe(finished);
	});

	it('knows which step is the last', () => {
		expect(isLastItem(start())).toBe(false);
		expect(isLastItem(skip(skip(start())))).toBe(true);
	});

	it('ignores an option that is not on the screen', () => {
		expect(answer(start(), 'z')).toEqual(start());
		expect(tick(start(), 'a')).toEqual(start());
	});

	it('skips the rest when it is left in the middle', () => {
		const left = abandon(goOn(answer(start(), 'b')));
		expect(left.asked.map(({ response }) => response?.kind)).toEqual([
			'picked',
			'skipped',
			'skipped'
		]);
		expect(isFinished(left)).toBe(true);
	});
});

describe('the order of options', () => {
	it('is another for other people, while faces keep theirs', () => {
		const orders = Array.from({ length: 40 }, (_, seed) => startQuiz(items, steadyRng(seed)));
		expect(new Set(orders.map(({ asked }) => asked[0]?.order.join('')))).toHaveProperty('size', 6);
		expect(new Set(orders.map(({ asked }) => asked[2]?.order.join('')))).toEqual(new Set(['abcd']));
	});
});

describe('a quiz that is resumed', () => {
	const begun = goOn(answer(start(), 'b'));

	it('survives storage and goes on at the same item, in the same order', () => {
		const stored = structuredClone(begun);
		expect(resumeQuiz(stored, items, steadyRng(9))).toEqual(begun);
	});

	it('keeps an answer with the version it was given to, and does not show that item again', () => {
		const now = [sampleItem('choice', { id: 'visa', version: 2 }), ...items.slice(1)];
		const resumed = resumeQuiz(begun, now, steadyRng());
		expect(resumed.asked[0]).toMatchObject({ version: 1, retired: true });
		expect(currentItem(resumed)?.item).toBe('signs');
		expect(canGoBack(resumed)).toBe(false);
	});

	it('asks the new version of an item that was not yet answered', () => {
		const now = [...items.slice(0, 2), sampleItem('attitude', { id: 'agent', version: 2 })];
		expect(resumeQuiz(begun, now, steadyRng()).asked[2]).toMatchObject({
			version: 2,
			response: null
		});
	});

	it('skips an item that is gone', () => {
		const resumed = resumeQuiz(begun, items.slice(0, 1), steadyRng());
		expect(isFinished(resumed)).toBe(true);
		expect(resumed.asked[2]?.response).toEqual({ kind: 'skipped' });
	});
});

describe('whatever a person does', () => {
	const steps = [
		goOn,
		goBack,
		skip,
		dontKnow,
		(session: ReturnType<typeof start>) => answer(session, 'a'),
		(session: ReturnType<typeof start>) => tick(session, 'b')
	];

	it('the road has one station for each item and every passed item has a response', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (walk) => {
				const session = walk.reduce((before, step) => step(before), start());
				expect(session.asked).toHaveLength(items.length);
				const passed = session.asked.slice(0, session.at);
				expect(passed.every(({ response }) => response !== null)).toBe(true);
			})
		);
	});
});
