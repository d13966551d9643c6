import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const post = (x: number): string => rect(x, 250, 10, 130, P.steel) + rect(x, 250, 4, 130, P.tin);

/** A border crossing: a road, a raised barrier, a guard's booth, a fence over the hills. No country is named. */
export const border: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 340, 'url(#air)'),
		circle(220, 120, 42, P.paper),
		shape('M0 250l120-90 100 70 110-110 140 120 110-80 220 110v70H0z', P.lilac),
		shape('M330 120l44 38-30 10-14-12-22 16-18-12z', P.paper),
		shape('M0 300c140-60 260-30 380-34s280-40 420-4v80H0z', P.mint),
		shape('M0 330c200-30 600-30 800 0v40H0z', P.moss),
		rect(0, 350, 800, 250, P.sand),
		shape('M350 330h100l270 270H80z', P.steel),
		shape('M350 330h100l270 270H80z', P.tin),
		repeat(5, (index) => shape(`M${397 - index * 2} ${350 + index * 50}h${6 + index * 4}l${2 + index} ${22 + index * 4}h${-10 - index * 6}z`, P.paper)),
		// The fence stops at the road: who has papers walks through.
		repeat(4, (index) => post(10 + index * 62)),
		stroke('M0 272h206M0 304h206M0 336h206', P.steel, 3),
		repeat(3, (index) => post(640 + index * 66)),
		stroke('M640 272h170M640 304h170M640 336h170', P.steel, 3),
		// Gate over the road.
		rect(196, 130, 26, 300, P.iris),
		rect(196, 130, 9, 300, P.lilac),
		rect(590, 130, 26, 300, P.iris),
		rect(590, 130, 9, 300, P.lilac),
		rect(176, 92, 460, 62, P.indigo, 8),
		rect(176, 92, 460, 12, P.iris, 6),
		circle(262, 126, 20, P.paper),
		place(262, 126, 1, circle(0, -7, 6, P.indigo), shape('M-10 13c0-10 4-14 10-14s10 4 10 14z', P.indigo)),
		stroke('M312 126h60m-16-13l16 13-16 13', P.honey, 7),
		rect(404, 108, 36, 36, P.paper, 4) + circle(422, 124, 9, P.iris),
		place(500, 126, 1, rect(-22, -14, 44, 26, P.paper, 6), rect(-17, -9, 14, 10, P.iris, 2), rect(2, -9, 14, 10, P.iris, 2), circle(-12, 13, 5, P.paper), circle(12, 13, 5, P.paper)),
		circle(570, 126, 18, P.moss) + stroke('M561 126l7 8 12-14', P.paper, 5),
		// The barrier is up.
		rect(566, 380, 40, 90, P.ink, 4),
		place(
			586,
			392,
			1,
			`<g transform="rotate(-62)">${rect(0, -8, 250, 16, P.paper, 4)}${repeat(4, (index) => rect(14 + index * 62, -8, 30, 16, P.marigold))}</g>`
		),
		circle(586, 392, 13, P.steel),
		// Booth.
		faint(0.14, ellipse(720, 566, 120, 14, P.ink)),
		rect(640, 300, 170, 264, P.cream, 4),
		rect(640, 300, 26, 264, P.white, 4),
		shape('M620 304l20-40h180v40z', P.leaf),
		shape('M620 304h200v10H622z', P.moss),
		rect(672, 346, 120, 104, P.bark, 4),
		rect(680, 354, 112, 80, P.haze),
		faint(0.6, shape('M690 434l50-80h26l-50 80z', P.white)),
		rect(660, 446, 150, 14, P.earth, 3),
		rect(684, 430, 34, 16, P.indigo, 3),
		rect(640, 500, 170, 12, P.marigold),
		// Stones painted white along the road; a tree.
		repeat(5, (index) => ellipse(300 - index * 58, 396 + index * 48, 10 + index * 3, 7 + index * 2, P.paper)),
		rect(70, 380, 14, 110, P.bark),
		circle(77, 360, 52, P.leaf) + circle(44, 386, 36, P.leaf) + circle(114, 384, 38, P.leaf) + circle(66, 346, 34, P.moss) + circle(40, 378, 22, P.moss) + circle(104, 372, 22, P.moss),
		faint(0.14, ellipse(80, 492, 70, 10, P.ink))
	].join('')
};
