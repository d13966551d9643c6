/** A card has a grid of 5 by 5 squares inside a black frame that is one square wide. */
export const CARD_GRID = 5;
/** Squares from one outer edge of the frame to the other. */
export const CARD_SQUARES = CARD_GRID + 2;

/**
 * What stands on the cards: bit `y * 5 + x` is 1 where a square is white. Any two of them, turned in any way, differ in
 * at least 8 squares, and so does each from itself turned (as ArUco's dictionaries are made: S. Garrido-Jurado et al.,
 * Pattern Recognition 47 (2014) 2280). Chosen one after the other from a fixed sequence of chance; never reordered,
 * because printed cards stay in use.
 */
export const CARD_CODES: readonly number[] = [
	11355379, 10393691, 33104987, 26586661, 27836056, 5435197, 23379730, 13480055, 15378838, 6256082,
	4573130, 19698920, 27446293, 12649886, 20359628, 5213376, 1119960, 26765724, 30900814, 4747551,
	8715411, 7058797, 32163936, 23759321, 17874304, 16563779, 5379915, 10543150, 21937199, 7603380,
	33407399, 19012361, 10339354, 27553421, 7984258, 2873413, 9428394, 25795296, 20702479, 24841576,
	27357651, 14456271, 27327844, 21637454, 5818571, 12081745, 27931551, 8589657, 24442183, 21405171,
	33429896, 28073126, 28943648, 27705833, 25266964, 5507992, 26454744, 2449200, 30552375, 7267636
];

/** The squares of a card, row by row, `true` for white. `turns`: quarter turns clockwise. */
export function squaresOf(code: number, turns = 0): readonly boolean[] {
	let squares = Array.from({ length: CARD_GRID ** 2 }, (_, n) => ((code >>> n) & 1) === 1);
	for (let turn = 0; turn < turns; turn++) squares = turned(squares);
	return squares;
}

function turned(squares: readonly boolean[]): boolean[] {
	return squares.map((_, n) => {
		const [x, y] = [n % CARD_GRID, Math.floor(n / CARD_GRID)];
		return squares[(CARD_GRID - 1 - x) * CARD_GRID + y] ?? false;
	});
}
