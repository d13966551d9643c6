import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const machine = (cloth: string): string =>
	rect(-84, 0, 168, 12, P.clay, 3) +
	rect(-84, 8, 168, 8, P.bark, 2) +
	stroke('M-66 16v70M66 16v70', P.steel, 8) +
	rect(-40, -8, 92, 9, P.night, 3) +
	shape('M52-8V-54c0-6-4-10-10-10h-72c-10 0-14 6-14 14v18h18v-12h44v36z', P.iris) +
	faint(0.35, rect(-40, -62, 80, 6, P.white, 3)) +
	rect(-38, -32, 6, 24, P.tin) +
	circle(60, -44, 13, P.tin) +
	circle(60, -44, 5, P.steel) +
	rect(14, -80, 12, 16, P.marigold, 2) +
	shape(`M-84 0c10-16 50-14 62-2l-6 12c-20 6-40 12-50 40l-16 2z`, cloth);

/** A garment factory: rows of sewing machines under lamps, large windows, bolts of cloth. */
export const factory: BackdropDrawing = {
	defs: fade('light', P.sky, P.honey),
	back: [
		rect(0, 0, 800, 420, P.cream),
		repeat(3, (index) => {
			const x = 62 + index * 250;
			return (
				rect(x, 110, 180, 150, P.steel, 4) +
				rect(x + 7, 117, 166, 136, 'url(#light)') +
				circle(x + 40, 240, 34, P.mint) +
				circle(x + 130, 250, 40, P.mint) +
				rect(x + 7, 236, 166, 17, P.moss) +
				rect(x + 58, 117, 5, 136, P.steel) +
				rect(x + 116, 117, 5, 136, P.steel) +
				rect(x + 7, 182, 166, 5, P.steel)
			);
		}),
		faint(0.4, shape('M70 117h160L420 420H250zM320 117h160l190 303H500z', P.white)),
		// Roof beams and lamps.
		rect(0, 0, 800, 46, P.foil),
		rect(0, 42, 800, 8, P.steel),
		repeat(9, (index) => stroke(`M${index * 100 - 50} 44l50-40 50 40`, P.tin, 6)),
		repeat(3, (index) => stroke(`M${130 + index * 250} 50v26M${184 + index * 250} 50v26`, P.steel, 3) + rect(96 + index * 250, 76, 122, 12, P.honey, 6) + faint(0.35, shape(`M${96 + index * 250} 88h122l24 36h-170z`, P.honey))),
		rect(0, 400, 800, 200, P.sand),
		rect(0, 396, 800, 10, P.straw),
		repeat(9, (index) => faint(0.1, shape(`M${index * 100} 406l${(index - 4) * 34} 194h4l${(4 - index) * 33}-194z`, P.ink))),
		place(130, 352, '.62', machine(P.rose)),
		place(300, 352, '.62', machine(P.amber)),
		place(480, 352, '.62', machine(P.mint)),
		place(660, 352, '.62', machine(P.lilac)),
		rect(0, 408, 800, 6, P.straw),
		// Bolts of cloth on a rack at the left, finished shirts on a rail at the right.
		rect(12, 262, 10, 240, P.bark) + rect(132, 262, 10, 240, P.bark),
		repeat(4, (row) =>
			rect(4, 300 + row * 56, 146, 8, P.bark, 2) +
			repeat(3, (column) => {
				const color = [P.rust, P.iris, P.marigold, P.moss, P.lilac][(row * 2 + column) % 5] ?? P.iris;
				return circle(40 + column * 38, 282 + row * 56, 18, color) + circle(40 + column * 38, 282 + row * 56, 6, P.paper);
			})
		),
		stroke('M640 250h150M650 250v250M782 250v250', P.steel, 7),
		repeat(4, (index) =>
			place(
				668 + index * 32,
				256,
				1,
				stroke('M0 0v8', P.steel, 3),
				shape('M-8 8h16l22 14-8 20-8-4v64h-28V38l-8 4-8-20z', [P.lilac, P.paper, P.mint, P.honey][index] ?? P.paper)
			)
		),
		place(110, 526, 1.250, machine(P.rust)),
		place(690, 526, 1.250, machine(P.moss)),
		place(400, 520, 1.150, machine(P.amber))
	].join('')
};
