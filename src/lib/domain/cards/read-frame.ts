import { CARD_GRID, CARD_SQUARES } from './card-codes.ts';
import type { Corners } from './frame-corners.ts';
import { greyAt, type GreyPicture, type Point } from './grey-picture.ts';
import { readCode, type CodeRead } from './read-code.ts';

/** Frame and paper around it must differ by so many shades of grey. */
const LEAST_CONTRAST = 18;
/** Of the 24 squares of the frame so many may look bright, of the 32 around it so many dark: a thumb. */
const MOST_BRIGHT = 3;
const MOST_DARK = 12;
const SPOTS = [0.32, 0.5, 0.68];

/** The card within a frame; `null`: there is none, or it cannot be read. */
export function readFrame(picture: GreyPicture, corners: Corners): CodeRead | null {
	const at = planeOf(corners);
	const last = CARD_SQUARES - 1;
	const frame: number[] = [];
	const paper: number[] = [];
	const inside: number[] = [];
	for (let row = -1; row <= CARD_SQUARES; row++)
		for (let column = -1; column <= CARD_SQUARES; column++) {
			const grey = squareGrey(picture, at, column, row);
			if (row < 0 || column < 0 || row > last || column > last) paper.push(grey);
			else if (row === 0 || column === 0 || row === last || column === last) frame.push(grey);
			else inside.push(grey);
		}
	const [black, white] = [middleOf(frame), middleOf(paper)];
	const half = (white - black) / 2;
	if (half * 2 < LEAST_CONTRAST) return null;
	const turning = black + half;
	const bright = frame.filter((grey) => grey > turning).length;
	const dark = paper.filter((grey) => grey < turning).length;
	if (bright > MOST_BRIGHT || dark > MOST_DARK) return null;
	const squares = Float32Array.from(inside, (grey) =>
		Math.min(1, Math.max(-1, (grey - turning) / half))
	);
	if (squares.length !== CARD_GRID ** 2) return null;
	return readCode(squares, bright > 1 ? 1 : undefined);
}

function squareGrey(
	picture: GreyPicture,
	at: (u: number, v: number) => Point,
	column: number,
	row: number
): number {
	let sum = 0;
	for (const dy of SPOTS)
		for (const dx of SPOTS) {
			const { x, y } = at((column + dx) / CARD_SQUARES, (row + dy) / CARD_SQUARES);
			sum += greyAt(picture, x, y);
		}
	return sum / SPOTS.length ** 2;
}

/** From the unit square to four corners (P. Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3). */
export function planeOf([a, b, c, d]: Corners): (u: number, v: number) => Point {
	const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
	const [dx1, dy1, dx2, dy2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
	const scale = dx1 * dy2 - dx2 * dy1;
	const g = scale === 0 ? 0 : (sx * dy2 - dx2 * sy) / scale;
	const h = scale === 0 ? 0 : (dx1 * sy - sx * dy1) / scale;
	const [ax, bx] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x];
	const [ay, by] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y];
	return (u, v) => {
		const w = g * u + h * v + 1;
		return { x: (ax * u + bx * v + a.x) / w, y: (ay * u + by * v + a.y) / w };
	};
}

function middleOf(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
