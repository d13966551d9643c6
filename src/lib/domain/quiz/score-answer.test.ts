import { describe, expect, it } from 'vitest';
import { sampleItem } from '#tests/support/sample-items.ts';
import { checkAnswer } from './check-answer.ts';
import { scoreAnswer } from './score-answer.ts';
import { scoreSigns } from './score-signs.ts';

describe('checkAnswer', () => {
	it('can judge a picked option, not knowing and skipping', () => {
		const item = sampleItem('choice');
		expect(checkAnswer(item, { kind: 'picked', option: 'c' })).toEqual({ kind: 'complete' });
		expect(checkAnswer(item, { kind: 'dont-know' })).toEqual({ kind: 'complete' });
		expect(checkAnswer(item, { kind: 'skipped' })).toEqual({ kind: 'complete' });
	});

	it('calls an item incomplete that was not touched or has no card ticked', () => {
		expect(checkAnswer(sampleItem('choice'), null)).toEqual({ kind: 'incomplete' });
		expect(checkAnswer(sampleItem('signs'), { kind: 'ticked', options: [] })).toEqual({
			kind: 'incomplete'
		});
	});

	it('names an option that the item does not have', () => {
		expect(checkAnswer(sampleItem('choice'), { kind: 'picked', option: 'z' })).toEqual({
			kind: 'unknown-option',
			option: 'z'
		});
	});

	it('refuses a tick where one option is picked', () => {
		expect(checkAnswer(sampleItem('choice'), { kind: 'ticked', options: ['a'] })).toEqual({
			kind: 'wrong-shape'
		});
		expect(checkAnswer(sampleItem('signs'), { kind: 'picked', option: 'a' })).toEqual({
			kind: 'wrong-shape'
		});
	});
});

describe('scoreAnswer', () => {
	it.each(['choice', 'control', 'intention'] as const)('tells right from wrong for %s', (kind) => {
		expect(scoreAnswer(sampleItem(kind), { kind: 'picked', option: 'b' })).toEqual({
			kind: 'right'
		});
		expect(scoreAnswer(sampleItem(kind), { kind: 'picked', option: 'a' })).toEqual({
			kind: 'wrong'
		});
	});

	it('keeps not knowing apart from wrong, and skipping apart from both', () => {
		const item = sampleItem('choice');
		expect(scoreAnswer(item, { kind: 'dont-know' })).toEqual({ kind: 'dont-know' });
		expect(scoreAnswer(item, { kind: 'skipped' })).toEqual({ kind: 'skipped' });
	});

	it('does not judge what cannot be judged, and says why', () => {
		expect(scoreAnswer(sampleItem('choice'), null)).toEqual({
			kind: 'not-judged',
			because: { kind: 'incomplete' }
		});
	});

	it.each([
		['a', false, 1],
		['d', false, 4],
		['a', true, 4],
		['b', true, 3],
		['d', true, 1]
	])('counts face %s, reversed %s, as degree %i', (option, reversed, degree) => {
		expect(scoreAnswer(sampleItem('attitude', { reversed }), { kind: 'picked', option })).toEqual({
			kind: 'attitude',
			degree
		});
	});
});

describe('scoreSigns', () => {
	const item = sampleItem('signs');

	it('takes ordinary facts that were ticked off the signs', () => {
		expect(scoreSigns(item, ['a', 'b', 'c', 'd'])).toEqual({
			hits: 3,
			falseAlarms: 1,
			score: 2,
			namesEnough: false
		});
	});

	it('never falls below nothing', () => {
		expect(scoreSigns(item, ['c', 'h']).score).toBe(0);
	});

	it('names enough with five signs and at most one ordinary fact', () => {
		const five = sampleItem('signs', { options: eightCards('abdef') });
		expect(scoreSigns(five, ['a', 'b', 'd', 'e', 'f']).namesEnough).toBe(true);
		expect(scoreSigns(five, ['a', 'b', 'd', 'e', 'f', 'c']).namesEnough).toBe(true);
		expect(scoreSigns(five, ['a', 'b', 'd', 'e', 'f', 'c', 'g']).namesEnough).toBe(false);
		expect(scoreSigns(five, ['a', 'b', 'd', 'e']).namesEnough).toBe(false);
	});

	it('is not passed by ticking every card', () => {
		expect(scoreSigns(item, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']).namesEnough).toBe(false);
	});

	it('counts a card once', () => {
		expect(scoreSigns(item, ['a', 'a']).hits).toBe(1);
	});
});

function eightCards(signs: string) {
	return [...'abcdefgh'].map((id) => ({ id, text: id, icon: null, right: signs.includes(id) }));
}
