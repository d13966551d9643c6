import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, fade, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

/** A room by day: an open door on the yard, a window, a string bed, a steel trunk. */
export const homeDay: BackdropDrawing = {
	defs: fade('light', P.sky, P.honey),
	back: [
		rect(0, 0, 800, 600, P.blush),
		rect(0, 330, 800, 150, P.rose),
		rect(0, 324, 800, 8, P.rust),
		repeat(20, (index) => faint(0.7, shape(`M${index * 42} 346l12-10 12 10-12 10z`, P.cream))),
		rect(0, 470, 800, 130, P.clay),
		rect(0, 466, 800, 10, P.earth),
		faint(0.5, shape('M56 470h170l170 130H120z', P.honey)),
		rect(0, 0, 800, 26, P.earth),
		repeat(7, (index) => rect(20 + index * 124, 0, 30, 44, P.earth, 3)),
		// The door stands open: a yard, a wall, a tree, the sky.
		rect(50, 96, 190, 380, P.bark, 4),
		rect(62, 108, 166, 368, 'url(#light)'),
		circle(184, 212, 52, P.moss) + circle(140, 190, 40, P.mint) + circle(206, 170, 36, P.leaf),
		rect(178, 250, 12, 90, P.bark),
		rect(62, 320, 166, 40, P.sand) + rect(62, 314, 166, 10, P.straw),
		rect(62, 360, 166, 116, P.cream),
		place(110, 420, 1, shape('M-26 0c-10-30 0-44 26-44s36 14 26 44z', P.rust), ellipse(0, -46, 16, 5, P.soil), rect(-16, -54, 32, 9, P.rust, 3)),
		shape('M62 108h40c6 120 0 250-14 368H62z', P.iris),
		faint(0.18, shape('M84 108h18c6 120 0 250-14 368H72c14-120 18-250 12-368z', P.ink)),
		repeat(5, (index) => shape(`M${66 + index * 36} 108l14 22 14-22z`, [P.marigold, P.leaf][index % 2] ?? P.leaf)),
		stroke('M62 108h168', P.bark, 4),
		// Window with shutters.
		rect(338, 96, 150, 160, P.bark, 4),
		rect(348, 106, 130, 140, 'url(#light)'),
		circle(380, 226, 34, P.mint) + circle(440, 232, 40, P.moss) + rect(348, 232, 130, 14, P.moss),
		repeat(4, (index) => rect(370 + index * 28, 106, 4, 140, P.bark)),
		rect(326, 254, 174, 12, P.earth, 3),
		shape('M338 96l-48 14v150l48-4zM488 96l48 14v150l-48-4z', P.leaf),
		faint(0.3, stroke('M330 118l-32 8v50l32-6zM330 188l-32 6v50l32-4zM496 118l32 8v50l-32-6zM496 188l32 6v50l-32-4z', P.ink, 3)),
		// Shelf with pots, a clock.
		rect(580, 196, 190, 12, P.bark, 3),
		faint(0.14, rect(584, 208, 182, 10, P.ink)),
		rect(596, 150, 34, 46, P.tin, 8) + rect(640, 140, 40, 56, P.foil, 8) + rect(690, 158, 30, 38, P.tin, 8) + rect(730, 146, 26, 50, P.rust, 8),
		rect(636, 132, 48, 9, P.steel, 4),
		circle(676, 90, 32, P.bark) + circle(676, 90, 25, P.paper) + stroke('M676 90V74M676 90l12 8', P.ink, 4),
		// String bed with a folded quilt; the trunk.
		faint(0.14, ellipse(700, 566, 190, 14, P.ink)),
		rect(540, 436, 290, 18, P.bark, 8),
		rect(540, 436, 290, 7, P.earth, 4),
		rect(552, 410, 20, 156, P.bark, 6),
		repeat(16, (index) => stroke(`M${578 + index * 16} 454l-10 18`, P.straw, 4)),
		rect(572, 462, 260, 10, P.straw, 4),
		rect(600, 402, 150, 36, P.leaf, 8) + rect(596, 378, 158, 30, P.marigold, 8) + rect(604, 356, 142, 26, P.rust, 8),
		repeat(6, (index) => circle(616 + index * 24, 393, 5, P.cream)),
		faint(0.14, ellipse(336, 500, 90, 10, P.ink)),
		rect(262, 420, 148, 80, P.iris, 5) + rect(262, 420, 148, 22, P.lilac, 5) + rect(326, 434, 20, 18, P.amber, 3) + rect(262, 480, 148, 6, P.dusk)
	].join('')
};
