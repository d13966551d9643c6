import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const leaves = [
	[0, 0, 74],
	[-66, 26, 56],
	[64, 22, 60],
	[-34, -44, 56],
	[36, -46, 58],
	[0, 40, 58]
] as const;

const tree =
	shape('M-16 210c6-60 4-110-2-170h36c-6 60-8 110 4 170z', P.bark) +
	stroke('M-2 90c-20-26-36-40-52-46M8 80c16-20 30-34 46-40', P.bark, 10) +
	leaves.map(([x, y, size]) => circle(x, y, size, P.leaf)).join('') +
	leaves.map(([x, y, size]) => circle(x - 12, y - 14, size * 0.72, P.moss)).join('') +
	faint(0.5, circle(-40, -50, 26, P.mint), circle(20, -66, 22, P.mint), circle(-74, 10, 18, P.mint));

const hen =
	shape('M-22 0c-2-20 12-22 22-14 8-2 12-12 16-14 8 0 10 6 8 10l6 3-7 3c0 16-10 24-22 24S-20 8-22 0z', P.rust) +
	stroke('M-2 12v12M6 12v12', P.amber, 3);

/** A lane between mud-walled houses, a neem tree and fields behind. */
export const villageLane: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 330, 'url(#air)'),
		circle(330, 150, 46, P.paper),
		faint(0.4, circle(330, 150, 74, P.paper)),
		shape('M0 270c120-60 220-50 330-20s260-40 470-6v90H0z', P.mint),
		shape('M0 300c180-30 340-6 470-12s220-16 330-6v70H0z', P.moss),
		shape('M200 318h400v30H200z', P.amber),
		repeat(7, (index) => faint(0.5, rect(214 + index * 56, 318, 22, 30, P.honey))),
		rect(0, 340, 800, 260, P.clay),
		shape('M372 340h70l260 260H120z', P.sand),
		faint(0.35, shape('M384 340h22l-40 260H210z', P.cream)),
		faint(0.25, stroke('M398 352c-20 80-60 160-90 240M424 352c40 80 90 160 130 240', P.bark, 5)),
		// Left: a mud house with a straw roof.
		shape('M-10 190h270l16 330H-10z', P.clay),
		shape('M-10 190h270l4 80H-10z', P.earth),
		faint(0.35, shape('M-10 204h268l14 316h-50l-20-260H-10z', P.sand)),
		shape('M-10 92C60 84 150 92 214 118l86 96c-14 8-30 8-44 0-22 10-40 10-62 0-22 10-44 10-66 0-24 10-44 10-66 0-24 8-48 8-72 0z', P.straw),
		faint(
			0.28,
			stroke('M20 112l-14 90M70 106l-4 96M120 110l14 92M166 116l38 86M206 126l58 80', P.bark, 4)
		),
		rect(146, 300, 76, 224, P.soil, 4),
		rect(152, 306, 64, 218, P.iris, 3),
		rect(158, 314, 24, 94, P.lilac, 2),
		rect(186, 314, 24, 94, P.lilac, 2),
		circle(180, 424, 4, P.honey),
		rect(38, 306, 68, 70, P.soil, 3),
		rect(44, 312, 56, 58, P.dusk, 2),
		repeat(4, (index) => rect(52 + index * 13, 312, 4, 58, P.soil)),
		shape('M-10 500h290v30H-10z', P.earth),
		repeat(7, (index) => circle(10 + index * 40, 484, 6, P.cream)),
		// Right: a limewashed wall, a tiled roof.
		shape('M560 250h250v280H548z', P.cream),
		shape('M560 250h250v44H558z', P.straw),
		shape('M530 262l44-84h236v84z', P.rust),
		repeat(6, (index) => faint(0.25, stroke(`M${596 + index * 38} 182l-12 78`, P.brick, 5))),
		faint(0.2, rect(538, 258, 270, 8, P.ink)),
		rect(604, 330, 66, 74, P.bark, 3),
		rect(610, 336, 54, 62, P.moss, 2),
		rect(635, 336, 4, 62, P.bark),
		shape('M548 500h262v34H546z', P.rose),
		place(718, 216, 1.250, tree),
		ellipse(724, 486, 84, 20, P.earth),
		ellipse(724, 480, 84, 18, P.straw),
		faint(0.16, ellipse(480, 420, 30, 6, P.ink)),
		place(480, 396, '.9', hen),
		// Washing on a line across the lane.
		stroke('M268 226c90 40 200 40 292 14', P.bark, 3),
		shape('M330 250l50 6-2 50-46-4z', P.marigold),
		shape('M394 258h44v44h-44z', P.lilac),
		shape('M450 257l48-5 3 62-48 2z', P.rose),
		faint(0.14, shape('M0 560c120-20 200-10 260 40H0zM800 548c-90-6-160 6-200 52h200z', P.ink))
	].join('')
};
