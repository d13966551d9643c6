import { describe, expect, it } from 'vitest';
import { CARD_CODES, squaresOf } from './card-codes.ts';
import { readCode } from './read-code.ts';

const words = CARD_CODES.flatMap((code, card) =>
	[0, 1, 2, 3].map((turns) => ({ card, turns, squares: squaresOf(code, turns) }))
);
const shades = (squares: readonly boolean[]) =>
	Float32Array.from(squares, (white) => (white ? 0.9 : -0.9));

describe('the codes of cards', () => {
	it('differ from each other, turned in any way, in eight squares at least', () => {
		const nearest = words.map((one, n) =>
			Math.min(
				...words
					.slice(n + 1)
					.map((other) => one.squares.filter((white, at) => white !== other.squares[at]).length)
			)
		);
		expect(Math.min(...nearest.filter(Number.isFinite))).toBeGreaterThanOrEqual(8);
	});

	it('are read with the turn they have, also with two squares wrong, and not with four', () => {
		for (const { card, turns, squares } of words) {
			const wrong = (count: number) =>
				shades(squares.map((white, at) => (at % 6 === 0 && at < 6 * count ? !white : white)));
			expect(readCode(wrong(0))).toEqual({ card, turns, errors: 0 });
			expect(readCode(wrong(2))).toEqual({ card, turns, errors: 2 });
			expect(readCode(wrong(4))).toBeNull();
		}
	});

	it('are not seen in what is grey', () => {
		expect(readCode(new Float32Array(25).fill(0.05))).toBeNull();
	});
});
