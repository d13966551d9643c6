import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const wheel = (x: number): string =>
	circle(x, 430, 38, P.ink) + circle(x, 430, 20, P.tin) + circle(x, 430, 8, P.steel);

const bus =
	place(
		150,
		0,
		1,
		shape('M20 130l14-34h60l8 34z', P.rust),
		rect(110, 92, 74, 40, P.iris, 6),
		rect(196, 100, 60, 32, P.straw, 6),
		stroke('M226 100v32M196 116h60', P.bark, 3),
		rect(268, 86, 70, 46, P.moss, 6),
		stroke('M12 110h420M12 110v26M432 110v26M150 110v26M290 110v26', P.steel, 5)
	) +
	rect(130, 132, 520, 300, P.marigold, 26) +
	rect(130, 132, 520, 60, P.honey, 26) +
	rect(130, 170, 520, 24, P.honey) +
	rect(130, 312, 520, 22, P.leaf) +
	rect(130, 334, 520, 8, P.paper) +
	faint(0.14, rect(130, 396, 520, 36, P.ink, 18)) +
	repeat(5, (index) =>
		rect(152 + index * 78, 206, 66, 78, P.night, 6) +
		rect(156 + index * 78, 210, 58, 70, P.mist, 4) +
		faint(0.6, shape(`M${162 + index * 78} 276l32-62h14l-32 62z`, P.white)) +
		rect(156 + index * 78, 244, 58, 4, P.night)
	) +
	rect(548, 204, 66, 206, P.night, 6) +
	rect(554, 210, 25, 194, P.lilac, 3) +
	rect(584, 210, 25, 194, P.lilac, 3) +
	stroke('M544 300v70M618 300v70', P.paper, 5) +
	shape('M626 200h18c8 30 10 60 8 90h-26z', P.mist) +
	rect(640, 350, 16, 22, P.paper, 4) +
	rect(128, 350, 12, 26, P.rust, 4) +
	wheel(236) +
	wheel(500);

/** A bus stand: a bus with luggage on its roof, a shelter with a bench, a ticket window. */
export const busStand: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 400, 'url(#air)'),
		rect(0, 190, 130, 190, P.blush),
		rect(60, 150, 110, 230, P.sand),
		repeat(6, (index) => rect(78 + (index % 2) * 40, 168 + Math.floor(index / 2) * 46, 24, 28, P.clay, 2)),
		rect(560, 160, 120, 220, P.blush),
		rect(650, 200, 150, 180, P.sand),
		circle(36, 180, 60, P.moss) + circle(-6, 220, 60, P.leaf) + circle(78, 210, 44, P.mint),
		rect(30, 220, 14, 180, P.bark),
		rect(0, 376, 800, 224, P.tin),
		shape('M0 376h800v14H0z', P.steel),
		faint(0.2, ellipse(390, 468, 300, 18, P.ink)),
		bus,
		// Shelter on the right, its ticket window behind.
		rect(676, 120, 18, 420, P.leaf),
		rect(676, 120, 6, 420, P.moss),
		shape('M600 92h220v34H590z', P.leaf),
		shape('M600 92h220v12H597z', P.moss),
		rect(700, 126, 100, 330, P.cream),
		rect(718, 190, 82, 110, P.bark, 4),
		rect(726, 198, 74, 82, P.honey, 2),
		circle(776, 246, 18, P.clay),
		shape('M750 280c2-20 50-20 52 0z', P.iris),
		rect(706, 298, 94, 14, P.earth, 3),
		place(756, 158, 1, rect(-26, -16, 52, 30, P.indigo, 5), rect(-17, -8, 34, 14, P.paper, 2), rect(4, -8, 2, 14, P.indigo)),
		rect(0, 496, 800, 104, P.sand),
		rect(0, 488, 800, 16, P.foil),
		repeat(11, (index) => rect(index * 76, 488, 38, 16, P.honey)),
		faint(0.14, ellipse(736, 582, 90, 12, P.ink)),
		rect(668, 520, 150, 14, P.bark, 4),
		rect(684, 534, 12, 48, P.soil),
		rect(776, 534, 12, 48, P.soil),
		// A pole with the picture of a bus.
		rect(72, 262, 10, 310, P.steel),
		circle(77, 236, 40, P.indigo),
		circle(77, 236, 34, P.paper),
		rect(57, 218, 40, 30, P.indigo, 6),
		rect(61, 223, 15, 11, P.mist, 2) + rect(79, 223, 14, 11, P.mist, 2),
		circle(66, 250, 5, P.ink) + circle(88, 250, 5, P.ink),
		faint(0.14, ellipse(80, 574, 40, 8, P.ink))
	].join('')
};
