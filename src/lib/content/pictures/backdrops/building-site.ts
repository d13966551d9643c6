import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const floor = (y: number): string =>
	rect(150, y, 430, 20, P.tin) +
	rect(150, y, 430, 6, P.foil) +
	[166, 296, 428, 550].map((x) => rect(x, y + 20, 18, 82, P.steel) + rect(x, y + 20, 6, 82, P.tin)).join('');

const wall = (x: number, y: number, columns: number, rows: number): string =>
	repeat(rows, (row) =>
		repeat(columns, (column) =>
			rect(x + column * 25 + (row % 2) * 6, y - 13 - row * 13, 23, 11, (row + column) % 3 === 0 ? P.rust : P.rose, 2)
		)
	);

/** A building site: floors on pillars, bamboo scaffolding, a crane, bricks and cement. */
export const buildingSite: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 470, 'url(#air)'),
		circle(110, 110, 40, P.paper),
		rect(640, 230, 70, 220, P.mist) + rect(720, 190, 80, 260, P.foil) + rect(0, 260, 90, 190, P.mist),
		repeat(8, (index) => rect(734 + (index % 2) * 28, 206 + Math.floor(index / 2) * 40, 16, 20, P.honey)),
		// Crane.
		rect(656, 60, 16, 400, P.marigold),
		repeat(10, (index) => stroke(`M656 ${80 + index * 38}l16 26`, P.bark, 3)),
		rect(470, 60, 310, 14, P.marigold),
		shape('M656 60l8-38 8 38z', P.amber),
		stroke('M664 24L490 60M664 24l106 36', P.bark, 3),
		rect(740, 70, 40, 34, P.steel, 3),
		stroke('M510 74v66', P.ink, 3),
		rect(474, 140, 74, 16, P.rust, 3) + stroke('M510 122l-30 20M510 122l32 20', P.ink, 3),
		// The building.
		rect(184, 252, 112, 82, P.sand),
		floor(132),
		floor(234),
		floor(336),
		wall(184, 336, 4, 6),
		wall(446, 438, 4, 6),
		wall(314, 336, 4, 3),
		rect(314, 356, 114, 82, P.straw) + rect(346, 374, 50, 64, P.bark, 3),
		// Bamboo scaffolding.
		[132, 250, 372, 496, 600].map((x) => stroke(`M${x} 100v380`, P.clay, 8)).join(''),
		[186, 288, 390].map((y) => stroke(`M120 ${y}h492`, P.earth, 7)).join(''),
		stroke('M132 390l118-102M496 288l104-102', P.straw, 6),
		faint(0.75, shape('M500 188h100v200H500z', P.mint)),
		stroke('M196 128V92M330 128V88M460 128V94', P.rust, 4),
		rect(0, 438, 800, 162, P.clay),
		shape('M0 438h800v10c-260 26-540 26-800 0z', P.straw),
		// Sand, bricks, cement bags, a barrow.
		faint(0.14, ellipse(90, 552, 130, 14, P.ink)),
		shape('M-40 552c60-110 110-110 240 0z', P.sand),
		shape('M-40 552c60-110 110-110 150-60-60-20-100 20-150 60z', P.cream),
		stroke('M96 476l60-86', P.bark, 7) + shape('M76 502l10-34 26 18z', P.steel),
		faint(0.14, ellipse(690, 556, 130, 14, P.ink)),
		wall(590, 552, 5, 6),
		[0, 1, 2].map((index) => rect(716, 520 - index * 30, 100, 28, index === 1 ? P.foil : P.tin, 10) + rect(750, 528 - index * 30, 30, 12, P.leaf, 3)).join(''),
		place(520, 536, '.9', shape('M-50-30h90l-18 34h-54z', P.iris), stroke('M40-30l44-14M-36 4v18', P.bark, 6), circle(10, 16, 14, P.ink), circle(10, 16, 6, P.tin))
	].join('')
};
