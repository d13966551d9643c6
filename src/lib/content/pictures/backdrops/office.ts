import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const FILES = [P.rust, P.iris, P.moss, P.amber, P.lilac, P.rose] as const;

const files = (x: number, y: number, count: number, shift: number): string =>
	repeat(count, (index) =>
		place(
			x + index * 19,
			y,
			1,
			rect(0, -62 + (index % 3) * 4, 17, 62 - (index % 3) * 4, FILES[(index + shift) % 6] ?? P.iris, 2),
			rect(4, -46, 9, 16, P.paper, 2)
		)
	);

/** An office: shelves of files, a framed certificate, a window, and a desk in front. */
export const office: BackdropDrawing = {
	defs: fade('light', P.sky, P.honey),
	back: [
		rect(0, 0, 800, 600, P.cream),
		rect(0, 330, 800, 270, P.dew),
		rect(0, 326, 800, 8, P.mint),
		faint(0.5, shape('M60 60h180l160 400H180z', P.white)),
		// Window with blinds.
		rect(44, 66, 196, 210, P.bark, 4),
		rect(54, 76, 176, 190, 'url(#light)'),
		rect(70, 170, 50, 96, P.lilac) + rect(128, 140, 44, 126, P.mist) + rect(180, 186, 50, 80, P.lilac),
		repeat(6, (index) => rect(80 + (index % 2) * 16, 182 + Math.floor(index / 2) * 22, 9, 12, P.honey)),
		repeat(6, (index) => faint(0.75, rect(54, 76 + index * 13, 176, 8, P.paper))),
		rect(139, 76, 6, 190, P.bark),
		rect(36, 274, 212, 12, P.earth, 3),
		rect(66, 236, 34, 38, P.rust, 4),
		circle(70, 222, 18, P.leaf) + circle(92, 216, 20, P.moss) + circle(82, 200, 16, P.leaf),
		// Certificate and clock.
		rect(296, 78, 132, 104, P.bark, 4),
		rect(306, 88, 112, 84, P.white, 2),
		rect(330, 102, 64, 7, P.indigo, 3),
		stroke('M322 122h80M322 136h56', P.tin, 5),
		circle(392, 154, 11, P.marigold) + shape('M386 162l-3 16 9-5 9 5-3-16z', P.marigold),
		circle(478, 128, 34, P.bark),
		circle(478, 128, 27, P.paper),
		stroke('M478 128v-17M478 128l13 7', P.ink, 4),
		// Shelves.
		rect(542, 60, 228, 430, P.bark, 4),
		rect(552, 70, 208, 410, P.earth),
		faint(0.25, rect(552, 70, 208, 18, P.ink), rect(552, 168, 208, 16, P.ink), rect(552, 264, 208, 16, P.ink), rect(552, 360, 208, 16, P.ink)),
		files(560, 158, 10, 0),
		files(560, 254, 6, 2),
		place(690, 254, 1, rect(0, -30, 60, 30, P.straw, 3), rect(6, -44, 48, 14, P.tin, 3)),
		place(562, 350, 1, rect(0, -16, 70, 16, P.lilac, 2), rect(4, -30, 64, 14, P.rose, 2), rect(2, -44, 60, 14, P.amber, 2)),
		files(646, 350, 6, 4),
		files(560, 470, 10, 1),
		[158, 254, 350].map((y) => rect(552, y, 208, 10, P.bark)).join(''),
		// Filing cabinet.
		rect(20, 340, 150, 260, P.steel, 4),
		rect(20, 340, 150, 10, P.tin, 4),
		repeat(3, (index) => rect(30, 360 + index * 74, 130, 64, P.tin, 3) + rect(78, 384 + index * 74, 34, 8, P.steel, 4)),
		place(62, 340, 1, rect(0, -20, 76, 20, P.foil, 2), rect(6, -34, 64, 14, P.white, 2))
	].join(''),
	front: [
		faint(0.14, rect(0, 530, 800, 14, P.ink)),
		rect(-10, 542, 820, 70, P.earth),
		rect(-10, 542, 820, 14, P.clay),
		place(90, 548, 1, rect(-20, -44, 40, 46, P.iris, 5), stroke('M-8-44l-5-24M2-44l2-30M10-44l8-22', P.ink, 4)),
		place(
			704,
			550,
			1,
			rect(-64, -14, 110, 14, P.rust, 2),
			rect(-58, -28, 108, 14, P.moss, 2),
			rect(-62, -41, 104, 13, P.amber, 2),
			rect(-40, -49, 70, 8, P.white, 1)
		),
		place(230, 562, 1, shape('M0 0h96l18 34H-14z', P.white), stroke('M10 9h70M8 17h60', P.tin, 3))
	].join('')
};
