import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const TONES = [P.rust, P.rose, P.clay] as const;

const stack = (columns: number, rows: number): string =>
	repeat(rows, (row) =>
		repeat(columns, (column) =>
			rect(column * 30 + (row % 2) * 8, -14 - row * 15, 27, 13, TONES[(column + row) % 3] ?? P.rust, 2)
		)
	);

const palm =
	stroke('M0 0c-4-60 4-110 0-150', P.bark, 12) +
	stroke(
		'M0-150c-20-26-50-26-70-4M0-150c-10-34-36-50-60-44M0-150c20-28 50-28 70-6M0-150c10-34 34-50 60-44M0-150c0-30 0-40 4-60',
		P.leaf,
		10
	);

/** A brick kiln with its chimney, bricks drying in rows. */
export const kiln: BackdropDrawing = {
	defs: fade('air', P.mist, P.honey),
	back: [
		rect(0, 0, 800, 380, 'url(#air)'),
		circle(640, 120, 42, P.paper),
		faint(0.6, circle(318, 46, 40, P.foil), circle(258, 30, 46, P.foil), circle(196, 40, 40, P.foil), circle(130, 24, 46, P.foil)),
		shape('M0 330c140-40 260-24 400-30s280-20 400 0v60H0z', P.mint),
		rect(0, 352, 800, 120, P.straw),
		shape('M0 360c200-22 600-22 800 0v20H0z', P.amber),
		place(90, 362, 1, palm),
		place(740, 366, '.86', palm),
		place(690, 364, '.6', palm),
		shape('M338 96h44l22 264h-88z', P.rust),
		shape('M338 96h16l-14 264h-24z', P.rose),
		repeat(6, (index) => faint(0.2, stroke(`M${334 - index * 3} ${136 + index * 40}h${52 + index * 6}`, P.soil, 4))),
		rect(330, 84, 60, 16, P.brick, 3),
		// The oven: a long low mound of brick with its mouths.
		shape('M70 412c10-70 70-92 290-92s280 22 300 92z', P.clay),
		shape('M70 412c10-70 70-92 290-92-150 10-220 40-236 92z', P.rose),
		rect(52, 400, 630, 60, P.rust, 4),
		rect(52, 400, 630, 14, P.rose, 4),
		repeat(20, (index) => faint(0.16, rect(56 + index * 32, 420, 26, 12, P.soil, 2) + rect(72 + index * 32, 438, 26, 12, P.soil, 2))),
		repeat(5, (index) => shape(`M${110 + index * 120} 460v-26c0-22 40-22 40 0v26z`, P.soil)),
		faint(0.9, shape('M358 460v-18c0-10 24-10 24 0v18z', P.marigold)),
		stroke('M180 330l60 30M520 330l-40 30', P.earth, 8),
		rect(0, 456, 800, 144, P.sand),
		shape('M0 456h800c-200 20-600 20-800 0z', P.straw),
		faint(0.16, ellipse(130, 540, 150, 14, P.ink), ellipse(690, 540, 150, 14, P.ink)),
		place(6, 540, 1, stack(8, 6)),
		place(560, 540, 1, stack(8, 8)),
		place(-14, 600, 1.150, stack(6, 3)),
		place(620, 604, 1.200, stack(6, 3)),
		place(390, 500, '.7', stack(6, 2)),
		place(230, 494, '.6', stack(5, 2))
	].join('')
};
