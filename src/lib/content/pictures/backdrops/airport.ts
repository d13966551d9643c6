import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const plane =
	shape('M-190 6c0-14 30-24 70-26h240c40 2 66 14 72 26-10 14-50 22-90 22h-230c-36 0-62-8-62-22z', P.white) +
	shape('M-184 0l-30-76h34l50 58z', P.indigo) +
	shape('M-186-20l-22-56h-6l26 66z', P.marigold) +
	faint(0.12, shape('M-190 6c20 12 340 12 382-2-10 16-50 24-90 24h-230c-36 0-62-8-62-22z', P.ink)) +
	repeat(11, (index) => circle(-96 + index * 21, -2, 5, P.iris)) +
	shape('M150-14h26c8 4 12 8 14 12h-40z', P.iris) +
	shape('M-20 12h60l-70 66h-30z', P.tin) +
	rect(-16, 36, 44, 18, P.steel, 9) +
	stroke('M100 28v26M-40 28v26', P.steel, 5) +
	circle(100, 58, 8, P.ink) +
	circle(-40, 58, 8, P.ink);

const seat = (x: number): string =>
	rect(x, 436, 62, 60, P.iris, 8) + rect(x + 6, 490, 60, 16, P.indigo, 6) + rect(x + 28, 506, 8, 40, P.steel);

/** An airport hall: a plane behind tall windows, seats, a board and a desk. */
export const airport: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey) + fade('floor', P.cream, P.sand),
	back: [
		rect(0, 0, 800, 600, P.cream),
		rect(0, 70, 800, 350, 'url(#air)'),
		shape('M0 300c100-24 200-10 300-16s260-26 500-4v60H0z', P.mint),
		rect(0, 330, 800, 90, P.foil),
		rect(0, 366, 800, 6, P.honey),
		faint(0.2, ellipse(420, 366, 190, 10, P.ink)),
		place(430, 298, 1.150, plane),
		faint(0.35, shape('M60 70h90L-40 420h-90zM420 70h70L300 420h-70z', P.white)),
		repeat(6, (index) => rect(index * 160 - 6, 70, 12, 350, P.steel) + rect(index * 160 - 6, 70, 4, 350, P.tin)),
		rect(0, 196, 800, 6, P.steel),
		rect(0, 0, 800, 78, P.paper),
		rect(0, 66, 800, 14, P.tin),
		repeat(5, (index) => rect(46 + index * 160, 20, 90, 14, P.honey, 7)),
		rect(0, 416, 800, 184, 'url(#floor)'),
		rect(0, 414, 800, 10, P.straw),
		repeat(9, (index) => faint(0.1, shape(`M${index * 100} 424l${(index - 4) * 30} 176h4l${(4 - index) * 29}-176z`, P.ink))),
		faint(0.1, rect(0, 486, 800, 3, P.ink), rect(0, 548, 800, 3, P.ink)),
		// The board: rows of lights, no words.
		stroke('M210 66v26M370 66v26', P.steel, 5),
		rect(170, 90, 240, 92, P.ink, 8),
		repeat(4, (row) =>
			rect(184, 102 + row * 19, 26, 9, P.amber, 3) +
			rect(218, 102 + row * 19, 84 - row * 9, 9, P.mist, 3) +
			rect(320, 102 + row * 19, 36, 9, P.mist, 3) +
			circle(384, 106 + row * 19, 5, row === 2 ? P.amber : P.moss)
		),
		stroke('M560 66v22M650 66v22', P.steel, 5),
		rect(530, 86, 150, 60, P.indigo, 8),
		place(572, 116, '.9', shape('M-26 6l52-20c8-2 8 8 2 10L2 8l-8 14h-8l4-12-10 2-6 6h-6z', P.paper)),
		stroke('M612 116h44m-14-12l14 12-14 12', P.honey, 6),
		faint(0.12, ellipse(110, 552, 130, 10, P.ink)),
		seat(6) + seat(76) + seat(146),
		rect(0, 500, 216, 8, P.steel, 4),
		// A desk and a trolley bag.
		faint(0.14, ellipse(716, 586, 120, 12, P.ink)),
		shape('M612 440h200v146H626z', P.lilac),
		rect(602, 428, 210, 18, P.indigo, 5),
		rect(640, 470, 172, 10, P.iris),
		rect(690, 372, 74, 50, P.ink, 5) + rect(696, 378, 62, 38, P.mist, 3) + rect(722, 420, 10, 10, P.ink),
		faint(0.14, ellipse(560, 584, 46, 8, P.ink)),
		rect(526, 494, 66, 86, P.rust, 10),
		repeat(3, (index) => faint(0.2, rect(540 + index * 16, 504, 5, 66, P.soil, 2))),
		stroke('M546 494v-42h26v42', P.steel, 5)
	].join('')
};
