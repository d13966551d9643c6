import { PALETTE as P } from './palette.ts';
import { circle, ellipse, place, rect, repeat, shape, stroke } from './shapes.ts';

const pole = rect(2.6, 2, 1.8, 29, P.bark, 0.9) + circle(3.5, 2.4, 1.6, P.amber);
const cloth = (color: string): string => rect(4.4, 4, 25.6, 17, color, 1.2);

const STAR = 'M0-3.2l.8 2.2h2.3L1.2.5l.7 2.3L0 1.5l-1.9 1.3.7-2.3L-3.1-1h2.3z';

/** The lion, as far as it can be told at the size of a thumb: body, mane, tail, and the sword it holds. */
const lion =
	ellipse(20.6, 13.6, 3.4, 2, P.amber) +
	circle(17.4, 11.4, 2, P.amber) +
	stroke('M18.6 15v2.6M20.8 15.4v2.2M23 15v2.6M23.6 12.8c1.8-.6 1.6-2.6.6-3.2', P.amber, 1.1) +
	stroke('M16.2 13.2l-1.2 1M15 16.6V8', P.amber, 0.9);

/** Flags by the code of their country: small, flat, in the tints of the other pictures. They mean a place to set out from. */
export const DRAWN_FLAGS = {
	'flag-bd': pole + cloth(P.leaf) + circle(16, 12.5, 5, P.brick),
	'flag-in':
		pole +
		cloth(P.white) +
		shape('M4.4 9.7V5.2A1.2 1.2 0 0 1 5.6 4h23.2A1.2 1.2 0 0 1 30 5.2v4.5z', P.marigold) +
		shape('M4.4 15.3v4.5A1.2 1.2 0 0 0 5.6 21h23.2a1.2 1.2 0 0 0 1.2-1.2v-4.5z', P.leaf) +
		circle(17.2, 12.5, 2.5, P.indigo) +
		circle(17.2, 12.5, 1.9, P.white) +
		place(17.2, 12.5, 1, repeat(6, (nth) => {
			const [x, y] = [Math.cos((nth * Math.PI) / 6) * 2, Math.sin((nth * Math.PI) / 6) * 2];
			const [across, down] = [x.toFixed(2), y.toFixed(2)];
			return stroke(`M${across} ${down}L${(-x).toFixed(2)} ${(-y).toFixed(2)}`, P.indigo, 0.3);
		})),
	'flag-lk':
		pole +
		cloth(P.amber) +
		rect(5.6, 5.4, 3.2, 14.2, P.leaf) +
		rect(8.8, 5.4, 3.2, 14.2, P.marigold) +
		rect(13.2, 5.4, 15.6, 14.2, P.brick) +
		lion,
	'flag-np':
		pole +
		shape('M4.4 3l18.4 10.6H12.8l11 13H4.4z', P.indigo) +
		shape('M5.4 4.8l13.6 7.8h-8.4l11 13H5.4z', P.brick) +
		shape('M6.4 10.6a3.2 3.2 0 0 0 6.4 0 3.6 3.6 0 0 1-6.4 0z', P.white) +
		circle(10, 20.4, 2.5, P.white),
	'flag-pk':
		pole +
		cloth(P.leaf) +
		shape('M4.4 4h6v17h-6z', P.white) +
		circle(19.8, 12.8, 5, P.white) +
		circle(21.4, 11.6, 4.5, P.leaf) +
		place(23.2, 9.9, 0.6, shape(STAR, P.white))
} as const;
