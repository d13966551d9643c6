import type { BackdropDrawing } from '../backdrop-drawing.ts';
import { PALETTE as P } from '../palette.ts';
import { circle, ellipse, faint, place, rect, repeat, shape, stroke } from '../shapes.ts';

const ROOM = '#6d5a63';
const LOW = '#5b4c5c';
const FLOOR = '#4c4152';

/** A room at night: a lamp, the moon in the window, a bed with a quilt. */
export const homeNight: BackdropDrawing = {
	defs:
		`<radialGradient id="glow" cx=".5" cy=".5" r=".5"><stop stop-color="${P.honey}" stop-opacity=".95"/>` +
		`<stop offset=".35" stop-color="${P.amber}" stop-opacity=".5"/><stop offset="1" stop-color="${P.amber}" stop-opacity="0"/></radialGradient>`,
	back: [
		rect(0, 0, 800, 600, ROOM),
		rect(0, 330, 800, 150, LOW),
		rect(0, 324, 800, 8, P.bark),
		rect(0, 470, 800, 130, FLOOR),
		repeat(8, (index) => faint(0.25, stroke(`M${index * 114} 470l${(index - 3.500) * 40} 130`, P.ink, 3))),
		// Roof beams.
		rect(0, 0, 800, 26, P.soil),
		repeat(7, (index) => rect(20 + index * 124, 0, 30, 44, P.soil, 3)),
		// Window: moon, stars, the village asleep.
		rect(318, 84, 190, 200, P.soil, 4),
		rect(328, 94, 170, 180, P.ink),
		circle(446, 142, 27, P.honey),
		circle(458, 134, 24, P.ink),
		[
			[352, 122],
			[384, 156],
			[362, 186],
			[412, 110],
			[474, 196],
			[406, 206]
		]
			.map(([x = 0, y = 0], index) => circle(x, y, index % 2 === 0 ? 3 : 2, P.honey))
			.join(''),
		shape('M328 274v-34c20-12 40-8 52 2l24-20 26 20c20-8 50-4 68 8v24z', P.night),
		rect(402, 250, 9, 11, P.amber),
		rect(409, 94, 7, 180, P.soil) + rect(328, 178, 170, 6, P.soil),
		rect(306, 282, 214, 12, P.bark, 3),
		shape('M312 80h52c2 70-10 130-46 176-6-60-6-120-6-176zM514 80h-52c-2 70 10 130 46 176 6-60 6-120 6-176z', P.rust),
		faint(0.18, shape('M340 80h24c2 70-10 130-46 176 18-60 24-116 22-176zM486 80h-24c-2 70 10 130 46 176-18-60-24-116-22-176z', P.ink)),
		rect(296, 70, 228, 12, P.bark, 5),
		// The lamp and its light.
		`<ellipse cx="150" cy="262" rx="300" ry="270" fill="url(#glow)"/>`,
		rect(30, 396, 220, 16, P.bark, 4),
		rect(30, 396, 220, 6, P.clay, 3),
		rect(46, 412, 16, 150, P.soil) + rect(218, 412, 16, 150, P.soil),
		rect(46, 470, 188, 10, P.soil),
		place(
			140,
			396,
			1,
			ellipse(0, -4, 34, 8, P.earth),
			shape('M-30-8c0-30 14-34 14-44h32c0 10 14 14 14 44z', P.marigold),
			rect(-20, -60, 40, 10, P.bark, 3),
			shape('M-20-60c-26-30-18-66-4-84h48c14 18 22 54-4 84z', P.honey),
			shape('M0-64c-16-14-12-34 0-56 12 22 16 42 0 56z', P.marigold),
			shape('M0-66c-8-8-6-18 0-30 6 12 8 22 0 30z', P.paper),
			rect(-24, -150, 48, 8, P.bark, 3),
			stroke('M-24-146c-40 40-30 90-8 100M24-146c40 40 30 90 8 100M-14-150c0-26 28-26 28 0', P.bark, 4)
		),
		place(208, 396, 1, rect(-14, -30, 28, 30, P.tin, 4), faint(0.5, rect(-9, -26, 5, 22, P.white, 2))),
		place(64, 396, 1, rect(-22, -10, 46, 10, P.rust, 2), rect(-18, -20, 42, 10, P.moss, 2), rect(-20, -29, 40, 9, P.iris, 2)),
		// Shelf and calendar.
		rect(560, 190, 200, 12, P.bark, 3),
		faint(0.25, rect(564, 202, 192, 10, P.ink)),
		rect(580, 148, 30, 42, P.clay, 8) + rect(622, 138, 34, 52, P.rose, 10) + rect(668, 156, 44, 34, P.tin, 6) + rect(722, 142, 24, 48, P.moss, 6),
		rect(612, 66, 74, 50, P.bark, 3) + rect(618, 72, 62, 38, P.straw) + circle(640, 88, 8, P.bark) + circle(660, 90, 7, P.bark) + shape('M628 110c2-14 22-14 24 0zM650 110c2-12 20-12 22 0z', P.rust),
		// The bed with its quilt.
		rect(540, 432, 280, 20, P.bark, 4),
		rect(556, 450, 18, 110, P.soil),
		rect(540, 340, 18, 220, P.bark, 4),
		shape('M560 432c-4-40 20-44 60-44h200v50H560z', P.dusk),
		repeat(5, (index) => shape(`M${600 + index * 48} 388l24 24-24 24-24-24z`, [P.rust, P.marigold, P.moss][index % 3] ?? P.rust)),
		shape('M552 430c-6-34 4-52 28-52s32 20 28 52z', P.cream),
		shape('M556 438h260v40c-14 8-20-6-36 0-18 8-24-6-42 0-18 8-26-6-44 0-18 8-26-6-44 0-18 8-26-4-42 0-20 6-36 4-52-4z', P.dusk),
		faint(0.16, shape('M250 470c120 20 300 20 400 130H120z', P.honey))
	].join('')
};
