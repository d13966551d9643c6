import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const jar = (x: number, y: number, filling: string): string =>
	place(
		x,
		y,
		1,
		rect(-19, -52, 38, 52, P.haze, 8),
		rect(-15, -36, 30, 32, filling, 5),
		rect(-17, -62, 34, 13, P.rust, 4),
		faint(0.5, rect(-13, -46, 5, 38, P.white, 2))
	);

const glass = (x: number, y: number): string =>
	place(x, y, 1, shape('M-10-24h20l-3 24H-7z', P.haze), shape('M-9-17H9l-2 15H-6.500z', P.clay));

const kettle =
	shape('M-42-8c0-34 16-52 42-52s42 18 42 52c0 10-10 12-42 12S-42 2-42-8z', P.steel) +
	faint(0.5, shape('M-33-14c0-22 8-36 22-40-6 12-8 24-8 44z', P.white)) +
	shape('M36-30l30-20 8 6-32 38z', P.steel) +
	stroke('M-30-54c4-30 56-30 60 0', P.soil, 7) +
	ellipse(0, -60, 17, 6, P.tin) +
	circle(0, -67, 6, P.soil);

const roofSheets = repeat(18, (index) =>
	index % 2 === 0
		? shape(`M${90 + index * 35} 62h35l${6 - (17 - index) * 0.6} 76h-40z`, P.tin)
		: shape(`M${90 + index * 35} 62h35l4 76h-40z`, P.foil)
);

/** A tea stall under a tin roof: kettle on the stove, jars on the shelf, a bench at the side. */
export const teaStall: BackdropDrawing = {
	defs: fade('air', P.haze, P.honey),
	back: [
		rect(0, 0, 800, 470, 'url(#air)'),
		circle(90, 170, 90, P.mint),
		circle(20, 220, 90, P.moss),
		circle(750, 190, 100, P.mint),
		circle(800, 250, 80, P.moss),
		rect(0, 270, 800, 200, P.sand),
		rect(0, 262, 800, 14, P.straw),
		rect(0, 440, 800, 160, P.clay),
		shape('M0 470c200-26 600-26 800 0v-40H0z', P.sand),
		// The stall from the back to the front: wall, shelves, counter.
		rect(132, 120, 536, 330, P.earth),
		repeat(9, (index) => faint(0.12, rect(190 + index * 58, 120, 4, 330, P.ink))),
		faint(0.22, rect(132, 120, 536, 40, P.ink)),
		rect(152, 262, 496, 12, P.bark),
		faint(0.2, rect(152, 274, 496, 10, P.ink)),
		jar(190, 262, P.amber),
		jar(238, 262, P.rose),
		jar(286, 262, P.sand),
		glass(350, 262) + glass(376, 262) + glass(402, 262) + glass(428, 262),
		jar(520, 262, P.marigold),
		jar(568, 262, P.clay),
		jar(616, 262, P.mint),
		repeat(5, (index) => rect(468, 160 + index * 17, 26, 14, [P.marigold, P.moss, P.iris][index % 3] ?? P.iris, 3)),
		stroke('M481 140v20M320 138v34', P.soil, 3),
		circle(320, 182, 13, P.honey),
		faint(0.3, circle(320, 182, 36, P.honey)),
		rect(110, 410, 580, 190, P.rose),
		repeat(4, (row) =>
			repeat(row % 2 === 0 ? 9 : 8, (column) =>
				faint(
					0.16,
					rect(112 + column * 66 + (row % 2) * 26, 434 + row * 44, 58, 36, row % 3 === 0 ? P.brick : P.bark, 4)
				)
			)
		),
		rect(98, 398, 604, 22, P.bark, 5),
		rect(98, 398, 604, 8, P.clay, 4),
		rect(140, 376, 92, 24, P.night, 5),
		shape('M160 376c4-14 12-14 14-4 4-16 18-16 20 2 4-8 10-6 12 2z', P.marigold),
		place(186, 366, 1, kettle),
		faint(0.55, stroke('M236 302c-12-18 12-28 0-50s10-26 2-44', P.white, 9)),
		glass(598, 398) + glass(626, 398) + glass(654, 398),
		rect(528, 388, 52, 10, P.tin, 4),
		shape('M536 388c2-18 34-18 36 0z', P.straw),
		// Posts and roof.
		rect(118, 120, 20, 480, P.bark),
		rect(118, 120, 7, 480, P.earth),
		rect(662, 120, 20, 480, P.bark),
		rect(662, 120, 7, 480, P.earth),
		roofSheets,
		faint(0.1, shape('M90 62h630l-4 20H86z', P.ink)),
		rect(80, 134, 660, 12, P.steel, 4),
		faint(0.16, rect(132, 146, 536, 20, P.ink)),
		// A bench beside the stall.
		faint(0.15, ellipse(54, 562, 90, 14, P.ink)),
		rect(-20, 500, 126, 16, P.bark, 4),
		rect(-20, 500, 126, 6, P.clay, 3),
		rect(74, 514, 14, 50, P.soil),
		faint(0.15, ellipse(752, 566, 60, 14, P.ink)),
		shape('M712 520h80l-8 44h-64z', P.iris),
		ellipse(752, 520, 40, 11, P.lilac)
	].join('')
};
