import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const awning = (width: number, one: string, two: string): string =>
	repeat(width / 40, (index) =>
		shape(`M${index * 40 + 12} 0h40l-12 52a20 18 0 0 1-40 0z`, index % 2 === 0 ? one : two)
	) + faint(0.1, rect(0, 34, width, 30, P.ink, 12));

const heap = (color: string, light: string): string =>
	[4, 3, 2, 1]
		.map((count, row) =>
			repeat(count, (index) => circle((index - (count - 1) / 2) * 24, -12 - row * 20, 13, color) + circle((index - (count - 1) / 2) * 24 - 4, -16 - row * 20, 4, light))
		)
		.join('');

const basket = (x: number, y: number, contents: string): string =>
	place(x, y, 1, contents, shape('M-60-6H60l-12 40h-96z', P.earth), rect(-64, -12, 128, 12, P.clay, 5), faint(0.3, stroke('M-50 10h100M-46 22h92', P.soil, 3)));

/** A market street: awnings, heaps of fruit and vegetables, houses behind. */
export const market: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 420, 'url(#air)'),
		// Houses along the street.
		rect(0, 60, 170, 360, P.blush) + rect(150, 110, 130, 310, P.sand) + rect(540, 96, 130, 324, P.cream) + rect(650, 50, 150, 370, P.rose),
		rect(280, 150, 80, 270, P.haze) + rect(450, 160, 92, 260, P.foil),
		rect(0, 52, 176, 12, P.clay) + rect(146, 104, 138, 10, P.straw) + rect(536, 90, 138, 10, P.straw) + rect(644, 42, 160, 12, P.rust),
		[
			[24, 96],
			[92, 96],
			[176, 140],
			[228, 140],
			[560, 126],
			[612, 126],
			[676, 90],
			[740, 90]
		]
			.map(([x = 0, y = 0]) => rect(x, y, 38, 54, P.bark, 18) + rect(x + 4, y + 4, 30, 50, P.lilac, 14) + rect(x - 4, y + 52, 46, 7, P.earth, 3))
			.join(''),
		// Paper flags over the street: colours only.
		stroke('M168 120c120 60 280 60 380-16', P.bark, 3),
		repeat(11, (index) => {
			const x = 186 + index * 32;
			const y = 128 + Math.sin(((index + 0.7) / 11) * Math.PI) * 30;
			return shape(`M${x} ${Math.round(y)}h22l-11 24z`, [P.marigold, P.rust, P.moss, P.iris][index % 4] ?? P.iris);
		}),
		rect(0, 400, 800, 200, P.sand),
		shape('M330 400h150l210 200H130z', P.cream),
		repeat(4, (index) => faint(0.08, rect(0, 430 + index * 44, 800, 3, P.ink))),
		// Left stall.
		rect(8, 250, 12, 330, P.bark) + rect(246, 250, 12, 220, P.bark),
		rect(0, 300, 250, 140, P.earth) + faint(0.35, rect(0, 300, 250, 140, P.soil)),
		stroke('M60 300v30M120 300v24M184 300v30', P.bark, 3),
		repeat(3, (index) => ellipse(60 + index * 62, 342, 12, 18, [P.amber, P.mint, P.amber][index] ?? P.amber)),
		place(-16, 230, 1, awning(280, P.rust, P.cream)),
		rect(-10, 430, 276, 20, P.bark, 4),
		basket(52, 430, heap(P.marigold, P.honey)),
		basket(186, 430, heap(P.moss, P.mint)),
		// Right stall.
		rect(548, 250, 12, 220, P.bark) + rect(786, 250, 12, 330, P.bark),
		rect(556, 300, 250, 140, P.earth) + faint(0.35, rect(556, 300, 250, 140, P.soil)),
		repeat(5, (index) => rect(580 + index * 44, 306, 30, 60, [P.lilac, P.rose, P.honey, P.mint, P.rust][index] ?? P.rose, 3)),
		stroke('M566 306h230', P.bark, 4),
		place(532, 230, 1, awning(280, P.leaf, P.cream)),
		rect(538, 430, 276, 20, P.bark, 4),
		basket(618, 430, heap(P.rust, P.rose)),
		basket(746, 430, heap(P.amber, P.honey)),
		faint(0.14, ellipse(80, 580, 120, 12, P.ink), ellipse(720, 580, 120, 12, P.ink)),
		basket(70, 540, heap(P.leaf, P.moss)),
		basket(734, 540, heap(P.clay, P.straw)),
		circle(300, 226, 10, P.honey) + circle(506, 224, 10, P.honey)
	].join('')
};
