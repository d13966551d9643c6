import { DRAWN_FLAGS } from './drawn-flags.ts';
import { PALETTE as P, HAIR, SKIN } from './palette.ts';
import type { DrawnPictogram } from './pictogram-icons.ts';
import { circle, ellipse, faint, place, rect, repeat, shape, stroke } from './shapes.ts';

const lines = (x: number, y: number, widths: readonly number[], color: string): string =>
	widths.map((width, index) => rect(x, y + index * 3, width, 1.2, color, 0.6)).join('');

const sheet = rect(5.4, 1.4, 21.2, 29.2, P.tin, 2) + rect(6, 2, 20, 28, P.white, 1.5);

const seal = (x: number, y: number, color: string): string =>
	shape(`M${x - 2.4} ${y + 2}l-1 6 3.4-2 3.4 2-1-6z`, color) +
	circle(x, y, 4, color) +
	circle(x, y, 2.2, P.honey);

const person = (x: number, y: number, scale: number, cloth: string, hair: string): string =>
	place(
		x,
		y,
		scale,
		shape('M-6 12c0-5 2.5-7 6-7s6 2 6 7z', cloth),
		circle(0, 0, 4.2, SKIN.brown),
		hair
	);

const shortHair = shape('M-4.4 0a4.4 4.4 0 0 1 8.8 0C3-2 1-2.4 0-2.4S-3-2-4.4 0z', HAIR.black);
const longHair =
	shape('M-4.6 0a4.6 4.6 0 0 1 9.2 0c.2 3 .4 5-.4 6L3.4 0C2-1.6 1-2.2 0-2.2S-2-1.6-3.4 0l-.8 6c-.8-1-.6-3-.4-6z', HAIR.black);

/** Our own pictograms, 32 by 32 like those of Fluent Emoji. Money has no currency, a seal no country. */
export const DRAWN_PICTOGRAMS = {
	...DRAWN_FLAGS,
	contract:
		sheet +
		lines(9, 6, [14, 14, 11, 14, 8], P.tin) +
		stroke('M9.5 25c1.5-3 3 2 4.5-.5s2 1 3 .2', P.indigo, 1.2) +
		seal(21.5, 23, P.marigold),
	family:
		person(10, 10, 1.25, P.indigo, shortHair) +
		person(22, 11, 1.2, P.leaf, longHair) +
		person(16, 19, 1, P.marigold, shortHair),
	friends:
		person(10.5, 12, 1.450, P.marigold, longHair) + person(21.5, 12, 1.450, P.iris, longHair),
	hospital:
		rect(3, 9, 26, 21, P.foil, 1) +
		rect(10, 3, 12, 27, P.white, 1) +
		rect(14.5, 5, 3, 9, P.leaf, 0.6) +
		rect(11.5, 8, 9, 3, P.leaf, 0.6) +
		rect(13, 22, 6, 8, P.iris, 0.8) +
		[5, 24].map((x) => rect(x, 13, 3, 3.5, P.lilac, 0.5) + rect(x, 20, 3, 3.5, P.lilac, 0.5)).join(''),
	licence:
		rect(2, 5, 28, 22, P.bark, 1.5) +
		rect(4, 7, 24, 18, P.white, 0.5) +
		lines(7, 10, [18, 12, 12, 9], P.tin) +
		seal(22, 18, P.leaf),
	money: repeat(3, (index) => {
		const y = 15 - index * 5;
		return (
			rect(2, y, 28, 14, index % 2 === 0 ? P.moss : P.mint, 1.5) +
			rect(4, y + 2, 24, 10, P.dew, 1) +
			circle(16, y + 7, 3.6, P.moss) +
			circle(8, y + 7, 1.2, P.moss) +
			circle(24, y + 7, 1.2, P.moss)
		);
	}),
	'mobile-phone':
		rect(8, 1, 16, 30, P.ink, 3) +
		rect(9.5, 4, 13, 23, P.haze, 1.2) +
		rect(14, 2.2, 4, 0.9, P.steel, 0.5) +
		rect(11, 6, 8, 5, P.white, 1.5) +
		lines(12.2, 7.3, [5.6], P.tin) +
		rect(13, 13, 8, 5, P.moss, 1.5) +
		lines(14.2, 14.3, [5.6], P.dew) +
		rect(11, 20, 6, 4.6, P.white, 1.5) +
		circle(20, 23.400, 1.8, P.leaf) +
		circle(16, 29, 1, P.steel),
	passport:
		rect(7, 2, 20, 28, P.night, 2) +
		rect(5, 2, 20, 28, P.indigo, 2) +
		rect(5, 2, 2.5, 28, P.night, 1) +
		circle(16, 12, 5.4, P.amber) +
		circle(16, 12, 4.2, P.indigo) +
		stroke('M11.8 12h8.4M16 7.8v8.4M13.6 8.6c-1.4 2-1.4 4.8 0 6.8M18.4 8.6c1.4 2 1.4 4.8 0 6.8', P.amber, 0.8) +
		rect(10.5, 21, 11, 1.6, P.amber, 0.8) +
		rect(12.5, 24.5, 7, 1.4, P.amber, 0.7),
	receipt:
		shape('M6.400 1.400h19.200v28.600l-3.600-2-3 2-3-2-3 2-3-2-3.600 2z', P.tin) +
		shape('M7 2h18v27l-3-2-3 2-3-2-3 2-3-2-3 2z', P.white) +
		lines(10, 6, [12, 8, 10], P.tin) +
		rect(10, 16.5, 12, 0.8, P.steel) +
		rect(10, 19, 5, 2, P.ink, 0.6) +
		rect(17, 19, 5, 2, P.leaf, 0.6),
	'sewing-machine':
		rect(2, 26, 28, 3.4, P.clay, 1) +
		rect(4, 23, 24, 3.4, P.night, 1) +
		shape('M22 24V12H11v5H6V9c0-2 1-3 3-3h17c2 0 3 1 3 3v15z', P.indigo) +
		rect(7.6, 17, 1.2, 6, P.tin) +
		rect(5.8, 17, 4.8, 1.6, P.steel, 0.6) +
		circle(28, 12, 3.4, P.tin) +
		circle(28, 12, 1.4, P.steel) +
		rect(15, 3, 4, 3.4, P.marigold, 0.6) +
		rect(13, 9, 7, 1.4, P.amber, 0.7) +
		shape('M4 22.6h9l2 3H3z', P.rose),
	visa:
		rect(3, 4, 26, 24, P.cream, 1.5) +
		faint(0.08, rect(15.4, 4, 1.2, 24, P.ink)) +
		rect(5, 7, 8, 10, P.haze, 0.8) +
		circle(9, 10.6, 2, P.iris) +
		shape('M5.6 16c.3-2.6 1.6-3.4 3.4-3.4s3.1.8 3.4 3.4z', P.iris) +
		lines(5, 20, [8, 6], P.tin) +
		place(
			22,
			15,
			'.9',
			ellipse(0, 0, 6.4, 6.4, P.leaf),
			ellipse(0, 0, 5.2, 5.2, P.cream),
			stroke('M-2.8.2l2 2.2 3.8-4.4', P.leaf, 1.7)
		) +
		lines(18, 23.5, [8], P.tin)
} as const satisfies Record<DrawnPictogram, string>;
