import { describe, expect, it } from 'vitest';
import { answerOf, countCards, NO_CARDS, seeCards, type CardSeen } from './card-tally.ts';

const seen = (...frames: readonly (readonly CardSeen[])[]) => frames.reduce(seeCards, NO_CARDS);

describe('a vote over pictures', () => {
	it('counts a card that was seen three times with one answer, and no sooner', () => {
		const once = [{ card: 4, answer: 1 }] as const;
		expect(answerOf(seen(once, once), 4)).toBeNull();
		expect(countCards(seen(once, once, once))).toEqual([0, 1, 0, 0]);
	});

	it('lets one misread picture change nothing', () => {
		const right = [{ card: 4, answer: 1 }] as const;
		const wrong = [{ card: 4, answer: 3 }] as const;
		expect(answerOf(seen(right, right, wrong, right), 4)).toBe(1);
		expect(countCards(seen(wrong))).toEqual([0, 0, 0, 0]);
	});

	it('believes somebody who turns their card', () => {
		const before = [{ card: 4, answer: 1 }] as const;
		const after = [{ card: 4, answer: 2 }] as const;
		const turned = [
			...Array.from({ length: 9 }, () => before),
			...Array.from({ length: 7 }, () => after)
		];
		expect(answerOf(seen(...turned), 4)).toBe(2);
	});

	it('does not count a number that is in one picture twice', () => {
		const twice = [
			{ card: 4, answer: 1 },
			{ card: 4, answer: 1 }
		] as const;
		expect(countCards(seen(twice, twice, twice))).toEqual([0, 0, 0, 0]);
	});
});
