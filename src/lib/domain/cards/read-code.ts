import { CARD_CODES, squaresOf } from './card-codes.ts';

/** A card in a picture. */
export interface CodeRead {
	/** Its number, from 0. */
	readonly card: number;
	/** Quarter turns clockwise that it has been turned by. */
	readonly turns: number;
	/** Squares that look otherwise than they should. */
	readonly errors: number;
}

/** Any two cards differ in 8 squares, so that 3 wrong ones could be mended; one less is let pass. */
export const MOST_ERRORS = 2;
/** Of all squares together, how sure each must be that it is black or white. */
const LEAST_SURE = 0.35;

const WORDS = CARD_CODES.flatMap((code, card) =>
	[0, 1, 2, 3].map((turns) => ({
		card,
		turns,
		signs: Int8Array.from(squaresOf(code, turns), (white) => (white ? 1 : -1))
	}))
);

/**
 * Which card shows these squares, row by row from -1 (black) to 1 (white). `null`: none, or too unclear. The word that
 * fits best is taken by its sum, so that an unclear square weighs less than a clear one.
 */
export function readCode(squares: Float32Array, mostErrors = MOST_ERRORS): CodeRead | null {
	let best: (typeof WORDS)[number] | null = null;
	let most = -Infinity;
	for (const word of WORDS) {
		let sum = 0;
		for (let n = 0; n < squares.length; n++) sum += (word.signs[n] ?? 0) * (squares[n] ?? 0);
		if (sum > most) [best, most] = [word, sum];
	}
	if (best === null || most < LEAST_SURE * squares.length) return null;
	let errors = 0;
	for (let n = 0; n < squares.length; n++)
		if ((best.signs[n] ?? 0) * (squares[n] ?? 0) < 0) errors++;
	return errors > mostErrors ? null : { card: best.card, turns: best.turns, errors };
}
