import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const pot = (width: number, height: number): string =>
	rect(-width / 2, -height, width, height, P.tin, 8) +
	faint(0.7, rect(-width / 2 + 6, -height + 4, 8, height - 10, P.white, 4)) +
	faint(0.18, rect(width / 2 - 14, -height, 14, height, P.ink, 6)) +
	rect(-width / 2 - 5, -height - 6, width + 10, 9, P.steel, 4);

const tin = (x: number, y: number, color: string): string =>
	place(x, y, 1, rect(-17, -48, 34, 48, color, 5), rect(-19, -58, 38, 13, P.steel, 4), faint(0.5, rect(-12, -42, 5, 36, P.white, 2)));

/** A kitchen: gas stove, steel pots, spice tins, a window. */
export const kitchen: BackdropDrawing = {
	defs: fade('light', P.sky, P.honey),
	back: [
		rect(0, 0, 800, 600, P.honey),
		rect(0, 256, 800, 200, P.paper),
		repeat(12, (column) => repeat(3, (row) => rect(column * 68 + 2, 260 + row * 66, 64, 62, (column + row) % 4 === 0 ? P.dew : P.white, 3))),
		// Window with a curtain.
		rect(300, 60, 200, 176, P.bark, 4),
		rect(310, 70, 180, 156, 'url(#light)'),
		circle(350, 208, 40, P.moss) + circle(440, 214, 46, P.mint) + rect(310, 206, 180, 20, P.moss),
		rect(397, 70, 6, 156, P.bark) + rect(310, 146, 180, 5, P.bark),
		rect(290, 52, 220, 12, P.earth, 5),
		shape('M300 62h66c0 40-20 60-60 74zM500 62h-66c0 40 20 60 60 74z', P.rose),
		rect(288, 234, 224, 12, P.earth, 3),
		// Shelves.
		rect(36, 130, 220, 12, P.bark, 3) + faint(0.14, rect(40, 142, 212, 10, P.ink)),
		tin(66, 130, P.amber) + tin(108, 130, P.rust) + tin(150, 130, P.moss) + tin(192, 130, P.marigold) + tin(232, 130, P.clay),
		rect(36, 226, 220, 12, P.bark, 3),
		place(78, 226, 1, pot(56, 40)),
		place(146, 226, 1, pot(62, 52)),
		place(216, 226, 1, pot(46, 34)),
		stroke('M548 92h216', P.steel, 7),
		[572, 616, 660, 704, 748].map((x, index) => stroke(`M${x} 92v${50 + (index % 2) * 16}`, P.steel, 5) + (index % 2 === 0 ? ellipse(x, 160, 18, 20, P.tin) : circle(x, 170, 20, P.tin) + circle(x, 170, 13, P.steel))).join(''),
		repeat(5, (index) => ellipse(590 + index * 30, 230 - (index % 2) * 6, 15, 32, index % 2 === 0 ? P.tin : P.foil)),
		rect(560, 240, 190, 12, P.bark, 3),
		// Counter, stove, cylinder.
		rect(-10, 440, 820, 170, P.earth),
		rect(-10, 428, 820, 26, P.steel),
		rect(-10, 428, 820, 9, P.tin),
		rect(20, 470, 150, 140, P.clay, 4) + rect(190, 470, 150, 140, P.clay, 4) + rect(470, 470, 150, 140, P.clay, 4),
		circle(156, 530, 6, P.soil) + circle(204, 530, 6, P.soil) + circle(606, 530, 6, P.soil),
		rect(66, 396, 220, 32, P.ink, 6),
		circle(110, 414, 8, P.tin) + circle(244, 414, 8, P.tin),
		rect(84, 386, 76, 10, P.steel, 3) + rect(194, 386, 76, 10, P.steel, 3),
		shape('M96 388c4-14 8-14 12 0 4-14 8-14 12 0 4-14 8-14 12 0 4-14 8-14 12 0z', P.iris),
		place(122, 380, 1, pot(96, 62)),
		ellipse(122, 312, 50, 8, P.foil) + circle(122, 304, 7, P.soil),
		faint(0.6, stroke('M100 290c-10-14 10-22 0-40M142 290c-10-14 10-22 0-44', P.white, 8)),
		place(232, 384, 1, shape('M-44-24h88c-4 22-20 28-44 28s-40-6-44-28z', P.night), stroke('M44-20h40', P.soil, 8)),
		rect(642, 456, 104, 160, P.rust, 26) + faint(0.3, rect(654, 470, 14, 130, P.white, 7)) + rect(672, 440, 44, 20, P.steel, 5),
		place(560, 428, 1, shape('M-56-30h112c-6 26-26 32-56 32s-50-6-56-32z', P.foil)),
		circle(530, 392, 15, P.rust) + circle(558, 386, 16, P.moss) + circle(586, 392, 15, P.amber) + circle(545, 380, 13, P.leaf),
		place(700, 428, 1, rect(-44, -10, 88, 10, P.straw, 4), shape('M-30-12c4-26 56-26 60 0z', P.cream))
	].join('')
};
