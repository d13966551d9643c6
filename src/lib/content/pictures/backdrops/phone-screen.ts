import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const bubble = (x: number, y: number, width: number, color: string, line: string, lines: readonly number[], own: boolean): string =>
	rect(x, y, width, 22 + lines.length * 18, color, 16) +
	(own ? shape(`M${x + width - 22} ${y + 10 + lines.length * 18}h20l6 20z`, color) : shape(`M${x + 2} ${y + 10 + lines.length * 18}h20l-26 20z`, color)) +
	lines.map((length, index) => rect(x + 18, y + 16 + index * 18, length, 7, line, 3.500)).join('');

/** A big phone on a patterned cloth: messages, a picture, a call. */
export const phoneScreen: BackdropDrawing = {
	defs: fade('screen', P.haze, P.cream),
	back: [
		rect(0, 0, 800, 600, P.honey),
		repeat(7, (row) =>
			repeat(9, (column) =>
				place(
					column * 100 + (row % 2) * 50 - 20,
					row * 96 + 10,
					1,
					faint(0.55, shape('M0-18l18 18L0 18-18 0z', P.amber)),
					circle(0, 0, 6, P.rose)
				)
			)
		),
		faint(0.16, rect(206, 34, 412, 640, P.ink, 46)),
		rect(194, 20, 412, 640, P.ink, 46),
		rect(194, 20, 412, 640, P.night, 46),
		rect(210, 36, 380, 640, 'url(#screen)', 32),
		rect(360, 46, 80, 12, P.night, 6),
		// Head of the talk: who it is, and the button to call.
		shape('M210 68a32 32 0 0 1 32-32h316a32 32 0 0 1 32 32v52H210z', P.indigo),
		rect(360, 46, 80, 12, P.ink, 6),
		stroke('M242 82l-12 12 12 12', P.paper, 5),
		circle(282, 92, 20, P.honey),
		place(282, 92, 1, circle(0, -5, 7, P.clay), shape('M-12 13c0-10 5-13 12-13s12 3 12 13z', P.leaf)),
		rect(314, 80, 96, 9, P.paper, 4),
		rect(314, 96, 58, 7, P.lilac, 3),
		circle(548, 92, 20, P.moss),
		place(548, 92, 1, shape('M-9-9c2-3 5-2 6 0l2 4c0 2-2 2-2 4 1 3 3 5 6 6 2 0 2-2 4-2l4 2c2 1 3 4 0 6-8 6-24-10-20-20z', P.paper)),
		bubble(232, 140, 190, P.white, P.tin, [140, 96], false),
		bubble(392, 214, 176, P.mint, P.moss, [130, 84], true),
		rect(232, 296, 176, 128, P.white, 16),
		rect(242, 306, 156, 84, P.mist, 10),
		circle(364, 328, 11, P.honey),
		shape('M242 390v-22l40-34 34 30 24-18 58 44z', P.moss),
		rect(250, 402, 110, 7, P.tin, 3),
		bubble(424, 392, 144, P.mint, P.moss, [96], true),
		bubble(232, 450, 220, P.white, P.tin, [170, 120], false),
		rect(210, 546, 380, 60, P.paper),
		rect(226, 556, 280, 36, P.white, 18),
		circle(548, 574, 22, P.leaf),
		shape('M540 563l20 11-20 11 4-11z', P.paper),
		// A glass of tea and glasses on the cloth.
		place(88, 470, 1, faint(0.14, circle(6, 10, 62, P.ink)), circle(0, 0, 60, P.paper), circle(0, 0, 60, P.blush), circle(0, 0, 40, P.paper), circle(0, 0, 34, P.clay), faint(0.4, circle(-8, -8, 14, P.honey))),
		place(706, 130, 1, faint(0.14, rect(-44, -60, 100, 134, P.ink, 6)), rect(-50, -66, 100, 134, P.rust, 6), rect(-42, -66, 6, 134, P.brick), rect(-20, -40, 54, 30, P.cream, 3), stroke('M58-60v120', P.marigold, 8))
	].join('')
};
