import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const bench = (x: number, y: number): string =>
	place(
		x,
		y,
		1,
		shape('M0 0h210l14 26H-14z', P.clay),
		rect(-14, 26, 238, 12, P.bark),
		rect(2, 38, 14, 80, P.soil),
		rect(194, 38, 14, 80, P.soil),
		rect(2, 70, 206, 12, P.bark)
	);

const chalk =
	stroke('M0 60V26l34-26 34 26v34zM22 60V40h22v20', P.paper, 4) +
	stroke('M120 26a16 16 0 1 0 .1 0M120 12V2M120 74V64M152 42h-10M98 42H88M142 20l-7 7M98 20l7 7M142 64l-7-7M98 64l7-7', P.honey, 4) +
	stroke('M190 60c0-30 8-44 24-60 16 16 24 30 24 60M214 20v56', P.mint, 4);

/** A school room: blackboard, window, picture charts and benches. */
export const classroom: BackdropDrawing = {
	defs: fade('light', P.sky, P.honey),
	back: [
		rect(0, 0, 800, 470, P.cream),
		rect(0, 300, 800, 170, P.mint),
		rect(0, 294, 800, 10, P.moss),
		faint(0.5, shape('M130 60L420 470H220L20 100z', P.white)),
		// Window with bars, a tree outside.
		rect(30, 66, 150, 190, P.bark, 4),
		rect(40, 76, 130, 170, 'url(#light)', 2),
		circle(76, 190, 46, P.moss),
		circle(120, 210, 46, P.leaf),
		rect(40, 226, 130, 20, P.mint),
		repeat(4, (index) => rect(62 + index * 26, 76, 4, 170, P.bark)),
		rect(40, 158, 130, 6, P.bark),
		rect(22, 254, 166, 12, P.earth, 3),
		// Blackboard.
		rect(226, 76, 350, 196, P.bark, 6),
		rect(238, 88, 326, 172, '#28504a', 3),
		faint(0.08, shape('M238 220L400 88h90L290 260h-52z', P.white)),
		place(276, 126, 1.050, chalk),
		stroke('M280 232h90M392 232h60M470 232h60', P.mist, 4),
		rect(226, 268, 350, 12, P.earth, 3),
		rect(300, 262, 26, 7, P.white, 3),
		rect(336, 262, 18, 7, P.honey, 3),
		// Charts: fruit, and a globe on a shelf.
		rect(614, 84, 116, 140, P.white, 3),
		rect(612, 80, 120, 10, P.bark, 4),
		circle(644, 122, 14, P.rust),
		stroke('M644 108c2-6 6-8 10-8', P.leaf, 4),
		circle(700, 124, 14, P.marigold),
		shape('M628 190c4-26 30-26 34 0z', P.moss),
		shape('M684 172c22 2 30 12 32 20-16 2-30-4-32-20z', P.amber),
		rect(622, 268, 130, 10, P.bark, 3),
		circle(690, 234, 26, P.iris),
		shape('M672 226c8-16 24-16 30-8-4 10-14 8-16 18-6 0-12-4-14-10zM694 246c4-8 14-8 20-4-2 8-8 14-16 16z', P.mint),
		stroke('M690 262v6M676 268h28', P.bark, 5),
		rect(628, 238, 12, 30, P.rust, 2) + rect(641, 232, 12, 36, P.leaf, 2),
		// Fan.
		rect(396, 0, 8, 26, P.steel),
		shape('M400 26c-60-14-110-12-150 2 40 12 100 12 150-2zM400 26c60-14 110-12 150 2-40 12-100 12-150-2z', P.tin),
		circle(400, 28, 13, P.steel),
		rect(0, 462, 800, 138, P.straw),
		rect(0, 462, 800, 10, P.clay),
		repeat(10, (index) => faint(0.12, shape(`M${index * 92 - 20} 472l${(index - 4.500) * 24} 128h4l${(4.500 - index) * 23.500}-128z`, P.ink))),
		bench(20, 440),
		bench(570, 440),
		place(60, 424, 1, rect(0, 6, 56, 12, P.indigo, 2), rect(6, -4, 50, 12, P.rose, 2)),
		place(640, 428, 1, shape('M0 12l34-8 34 8-34 6z', P.white), stroke('M34 5v12', P.tin, 2)),
		bench(-70, 516),
		bench(660, 516)
	].join('')
};
