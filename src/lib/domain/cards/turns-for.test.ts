import { expect, it } from 'vitest';
import { CARD_CODES, CARD_GRID, CARD_SQUARES, squaresOf } from './card-codes.ts';
import type { CardAnswer } from './card-tally.ts';
import { findCards } from './find-cards.ts';
import { turnsFor } from './turns-for.ts';

const PIXELS = 12;

/** A card as a phone shows it, straight before a camera. */
function pictureOf(card: number, answer: CardAnswer) {
	const squares = squaresOf(CARD_CODES[card] ?? 0, turnsFor(answer));
	const [width, height, left, top] = [400, 300, 150, 90];
	const data = new Uint8Array(width * height).fill(235);
	for (let y = 0; y < CARD_SQUARES * PIXELS; y++)
		for (let x = 0; x < CARD_SQUARES * PIXELS; x++) {
			const [column, row] = [Math.floor(x / PIXELS) - 1, Math.floor(y / PIXELS) - 1];
			const isInside = column >= 0 && row >= 0 && column < CARD_GRID && row < CARD_GRID;
			const white = isInside && squares[row * CARD_GRID + column] === true;
			data[(top + y) * width + left + x] = white ? 235 : 20;
		}
	return { width, height, data };
}

it.each([0, 1, 2, 3] as const)(
	'a card that a phone shows for answer %i is read as that answer',
	(answer) => {
		for (const card of [0, 17, 59])
			expect(findCards(pictureOf(card, answer))).toMatchObject([{ card, answer }]);
	}
);
