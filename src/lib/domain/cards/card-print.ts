import { CARD_ANSWERS, type CardAnswer } from './card-tally.ts';
import { CARD_CODES, CARD_GRID, CARD_SQUARES, squaresOf } from './card-codes.ts';

/** Side of the frame in shares of the card's side, as it was measured (ADR 14); the rest is white paper. */
export const FRAME_SHARE = 0.72;

/** Of a letter's mark: with paper on both sides of it. */
const MARK_SHARE = 0.1;

/** A black rectangle of a card, in shares of its side, from its upper left corner. */
export interface CardBlack {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What is printed black on a card: rows of squares that stand together are one rectangle, so that no line shows. */
export function blacksOf(card: number): readonly CardBlack[] {
	const white = squaresOf(CARD_CODES[card] ?? 0);
	const unit = FRAME_SHARE / CARD_SQUARES;
	const rim = (1 - FRAME_SHARE) / 2;
	const last = CARD_SQUARES - 1;
	const isBlack = (column: number, row: number) =>
		row === 0 ||
		column === 0 ||
		row === last ||
		column === last ||
		white[(row - 1) * CARD_GRID + column - 1] !== true;
	const blacks: CardBlack[] = [];
	for (let row = 0; row < CARD_SQUARES; row++)
		for (let column = 0; column < CARD_SQUARES; column++) {
			if (!isBlack(column, row)) continue;
			const from = column;
			while (column < last && isBlack(column + 1, row)) column++;
			blacks.push({
				x: rim + from * unit,
				y: rim + row * unit,
				width: (column - from + 1) * unit,
				height: unit
			});
		}
	return blacks;
}

/** Middle and size of the mark of an answer, in shares of the card's side: A above, B at the right, C below, D at the left. */
export function markPlace(answer: CardAnswer): { x: number; y: number; size: number } {
	const far = 0.5 - (1 - FRAME_SHARE) / 4;
	const angle = (edgeOf(answer) * Math.PI) / 180;
	return { x: 0.5 + far * Math.sin(angle), y: 0.5 - far * Math.cos(angle), size: MARK_SHARE };
}

/** Along which edge an answer is printed, in degrees clockwise from the top: whoever holds it up reads it upright. */
export function edgeOf(answer: CardAnswer): number {
	return (answer * 360) / CARD_ANSWERS.length;
}
