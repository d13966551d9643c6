import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const carriageWindow = (x: number): string =>
	rect(x, 236, 66, 52, P.night, 6) +
	rect(x + 4, 240, 58, 44, P.mist, 4) +
	faint(0.6, shape(`M${x + 8} 282l26-40h14l-26 40z`, P.white)) +
	rect(x + 4, 261, 58, 4, P.night);

const carriage =
	rect(0, 204, 800, 176, P.iris, 0) +
	rect(0, 204, 800, 22, P.dusk) +
	rect(0, 300, 800, 18, P.honey) +
	rect(0, 318, 800, 50, P.indigo) +
	faint(0.2, rect(0, 362, 800, 18, P.ink)) +
	[20, 100, 180, 380, 460, 540, 720].map(carriageWindow).join('') +
	[272, 632].map((x) => rect(x, 226, 78, 146, P.night, 6) + rect(x + 5, 231, 68, 141, P.dusk, 4) + rect(x + 15, 240, 20, 50, P.mist, 3) + rect(x + 43, 240, 20, 50, P.mist, 3) + stroke(`M${x + 7} 300v50M${x + 71} 300v50`, P.honey, 4)).join('');

/** A platform with a blue train, overhead lines and a clock under the roof. */
export const railwayPlatform: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 400, 'url(#air)'),
		shape('M0 190c80-40 150-30 220-20s180-30 300-14 190-10 280 4v60H0z', P.mint),
		stroke('M0 108h800M0 128h800', P.steel, 3),
		repeat(9, (index) => stroke(`M${40 + index * 90} 108v20`, P.steel, 2)),
		[110, 560].map((x) => rect(x, 60, 12, 150, P.steel) + stroke(`M${x + 6} 84h70l-40 44`, P.steel, 6)).join(''),
		stroke('M496 204l30-40-30-34M470 129h54', P.ink, 5),
		carriage,
		rect(0, 380, 800, 40, P.soil),
		repeat(6, (index) => circle(70 + index * 132, 388, 22, P.ink) + circle(70 + index * 132, 388, 12, P.steel)),
		rect(0, 412, 800, 188, P.straw),
		rect(0, 412, 800, 16, P.earth),
		rect(0, 436, 800, 14, P.marigold),
		repeat(14, (index) => faint(0.12, shape(`M${index * 64 - 20} 450l${(index - 6.500) * 22} 150h4l${(6.500 - index) * 21} -150z`, P.ink))),
		faint(0.12, rect(0, 500, 800, 4, P.ink)),
		// Roof over the platform.
		shape('M0 0h800v52l-40 20H40L0 52z', P.leaf),
		shape('M0 0h800v18H0z', P.moss),
		repeat(16, (index) => rect(index * 51 + 4, 52, 40, 22, index % 2 === 0 ? P.dew : P.moss, 4)),
		[66, 700].map((x) => rect(x, 70, 26, 460, P.moss, 2) + rect(x, 70, 9, 460, P.mint, 2) + rect(x - 8, 520, 42, 22, P.leaf, 4) + stroke(`M${x + 13} 130c-6-30-24-46-50-52M${x + 13} 130c6-30 24-46 50-52`, P.moss, 8)).join(''),
		rect(396, 66, 8, 30, P.ink),
		circle(400, 128, 38, P.ink),
		circle(400, 128, 31, P.paper),
		stroke('M400 128v-20M400 128l14 8', P.ink, 4),
		repeat(12, (index) => place(400, 128, 1, `<g transform="rotate(${index * 30})">${rect(-1.500, -29, 3, 5, P.ink)}</g>`)),
		// A board that shows the way by pictures.
		rect(178, 84, 128, 50, P.indigo, 6),
		stroke('M206 66v20M278 66v20', P.ink, 4),
		place(212, 109, 1, rect(-15, -14, 30, 22, P.paper, 5), rect(-11, -10, 9, 8, P.indigo, 2), rect(2, -10, 9, 8, P.indigo, 2), circle(-8, 12, 3, P.paper), circle(8, 12, 3, P.paper)),
		stroke('M246 109h34m-12-11l12 11-12 11', P.honey, 6),
		// A bench and a trunk.
		faint(0.15, rect(590, 560, 170, 12, P.ink, 6)),
		rect(586, 470, 180, 14, P.bark, 4),
		rect(586, 448, 180, 12, P.earth, 4),
		rect(586, 494, 180, 16, P.earth, 4),
		rect(606, 508, 12, 56, P.soil),
		rect(734, 508, 12, 56, P.soil),
		faint(0.15, rect(20, 574, 130, 10, P.ink, 5)),
		rect(24, 508, 118, 70, P.rust, 8),
		rect(24, 508, 118, 20, P.rose, 8),
		rect(46, 508, 10, 70, P.soil),
		rect(110, 508, 10, 70, P.soil),
		stroke('M68 508c0-18 30-18 30 0', P.soil, 6)
	].join('')
};
