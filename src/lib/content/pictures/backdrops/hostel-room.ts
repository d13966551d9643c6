import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const bunk = (top: string, bottom: string): string =>
	rect(0, 96, 14, 440, P.iris) +
	rect(224, 96, 14, 440, P.iris) +
	[206, 410]
		.map((y, index) => {
			const cloth = index === 0 ? top : bottom;
			return (
				rect(10, y - 36, 220, 42, P.white, 8) +
				shape(`M74 ${y - 40}h156v46H74c8-16 8-30 0-46z`, cloth) +
				faint(0.4, rect(108, y - 38, 10, 42, P.white), rect(146, y - 38, 10, 42, P.white), rect(184, y - 38, 10, 42, P.white)) +
				rect(16, y - 58, 54, 28, P.cream, 10) +
				rect(0, y + 4, 238, 14, P.dusk, 3)
			);
		})
		.join('') +
	faint(0.16, rect(14, 224, 210, 20, P.ink), rect(14, 428, 210, 50, P.ink)) +
	stroke('M14 150h210', P.iris, 7);

/** A hostel room: bunk beds, a window on the city, washing on a line, a trunk. */
export const hostelRoom: BackdropDrawing = {
	defs: fade('light', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 480, P.blush),
		rect(0, 0, 800, 40, P.cream),
		faint(0.45, shape('M310 76h180l90 404H300z', P.white)),
		rect(300, 74, 200, 190, P.bark, 4),
		rect(310, 84, 180, 170, 'url(#light)'),
		rect(318, 160, 40, 94, P.lilac) + rect(362, 120, 36, 134, P.iris) + rect(404, 176, 42, 78, P.lilac) + rect(450, 140, 40, 114, P.mist),
		repeat(10, (index) => rect(368 + (index % 2) * 14, 130 + Math.floor(index / 2) * 22, 8, 10, P.honey)),
		repeat(3, (index) => rect(326 + index * 11, 172, 6, 9, P.honey)),
		rect(397, 84, 6, 170, P.bark) + rect(310, 166, 180, 5, P.bark),
		rect(290, 262, 220, 12, P.earth, 3),
		stroke('M262 60c80 22 196 22 276 0', P.bark, 3),
		shape('M286 66l32 6-2 44-32-5z', P.marigold) + shape('M480 74l34-6 4 46-34 5z', P.moss),
		rect(0, 470, 800, 130, P.sand),
		rect(0, 466, 800, 8, P.clay),
		repeat(9, (index) => faint(0.1, shape(`M${index * 100} 474l${(index - 4) * 30} 126h4l${(4 - index) * 29}-126z`, P.ink))),
		faint(0.14, rect(10, 528, 250, 14, P.ink, 7), rect(546, 528, 250, 14, P.ink, 7)),
		place(16, 0, 1, bunk(P.moss, P.amber)),
		place(546, 0, 1, bunk(P.rust, P.lilac)),
		// Ladder, trunk, bag, a picture of home.
		stroke('M246 150v390M276 150v390', P.dusk, 7),
		repeat(7, (index) => stroke(`M246 ${190 + index * 50}h30`, P.dusk, 6)),
		rect(48, 486, 150, 50, P.steel, 5) + rect(48, 486, 150, 14, P.tin, 5) + rect(114, 494, 18, 16, P.amber, 3),
		shape('M590 536c-6-50 14-66 44-66s50 16 44 66z', P.leaf) + stroke('M616 474c0-26 36-26 36 0', P.soil, 6) + rect(606, 506, 56, 26, P.moss, 6),
		rect(640, 250, 60, 46, P.bark, 3) + rect(645, 255, 50, 36, P.mist) + shape('M645 291v-8l16-14 14 12 8-6 12 10v6z', P.moss) + circle(684, 265, 5, P.honey),
		rect(82, 262, 46, 56, P.white, 3) + rect(82, 262, 46, 14, P.rust, 3) + repeat(9, (index) => rect(88 + (index % 3) * 13, 282 + Math.floor(index / 3) * 11, 8, 6, P.lilac, 1))
	].join('')
};
