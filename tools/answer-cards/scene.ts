import { CARD_CODES, CARD_GRID, CARD_SQUARES, squaresOf } from '#lib/domain/cards/index.ts';
import { Canvas } from './canvas.ts';

/** Frame of a card in shares of its side; the rest is white, with letters near its rim. */
export const FRAME_SHARE = 0.72;

export interface SceneWishes {
	readonly width: number;
	readonly height: number;
	readonly cards: number;
	/** Sides of cards in metres. */
	readonly side: readonly [number, number];
	/** Metres from the camera. */
	readonly distance: readonly [number, number];
	/** 1: a bright room. 0.2: dusk. */
	readonly light: number;
	/** Longest smear by a moving hand, in pixels. */
	readonly motion: number;
	/** Radius of a lens that is not quite sharp, in pixels (standard deviation). */
	readonly blur: number;
}

export interface CardPlaced {
	readonly card: number;
	readonly answer: number;
	readonly metres: number;
	/** Corners of the card: x, y, x, y ... */
	readonly side: number;
	readonly at: { readonly x: number; readonly y: number };
	/** A thumb lies on the frame itself. */
	readonly gripped: boolean;
}

export interface Scene {
	readonly placed: readonly CardPlaced[];
	/** One photograph of it, a little otherwise each time. */
	photograph(): { readonly width: number; readonly height: number; readonly data: Uint8Array };
}

/** Field of view of a common phone, across. */
const FIELD = (66 * Math.PI) / 180;

/** A class with cards in its hands before a wall with a board, windows and posters. */
export function makeScene(wishes: SceneWishes, random: () => number): Scene {
	const { width, height } = wishes;
	const focus = width / 2 / Math.tan(FIELD / 2);
	const between = ([low, high]: readonly [number, number]) => low + (high - low) * random();
	const placed: (CardPlaced & {
		readonly pose: Pose;
		readonly bright: number;
		readonly thumbs: readonly Thumb[];
	})[] = [];
	const numbers = CARD_CODES.map((_, n) => n).sort(() => random() - 0.5);
	for (let tries = 0; placed.length < wishes.cards && tries < 4000; tries++) {
		const metres = between(wishes.distance);
		const side = between(wishes.side);
		const pixels = (focus * side) / metres;
		const x = width * (0.04 + 0.92 * random());
		// Rows behind stand higher in the picture.
		const y = height * (0.5 + 0.32 * ((5 - metres) / 3.5) + 0.14 * (random() - 0.5));
		if (y < pixels || y > height - pixels || x < pixels || x > width - pixels) continue;
		if (
			placed.some(
				(one) =>
					Math.hypot(one.at.x - x, one.at.y - y) < 0.75 * (pixels + (focus * one.side) / one.metres)
			)
		)
			continue;
		const answer = Math.floor(random() * 4);
		const gripped = random() < 0.06;
		const degrees = (most: number) => ((random() * 2 - 1) * most * Math.PI) / 180;
		placed.push({
			card: numbers[placed.length] ?? 0,
			answer,
			metres,
			side,
			at: { x, y },
			gripped,
			bright: 0.75 + 0.4 * random(),
			pose: {
				x: ((x - width / 2) / focus) * metres,
				y: ((y - height / 2) / focus) * metres,
				z: metres,
				roll: degrees(20) - (answer * Math.PI) / 2,
				yaw: degrees(30),
				pitch: degrees(25)
			},
			thumbs: [0, 1].map(() => ({
				edge: Math.floor(random() * 4),
				along: 0.15 + 0.7 * random(),
				deep: gripped ? 0.24 : 0.02 + 0.09 * random(),
				skin: 0.12 + 0.35 * random()
			}))
		});
	}
	const wall = makeWall(random);
	return {
		placed,
		photograph() {
			const canvas = new Canvas(width, height, 0.45);
			wall(canvas);
			const [shakeX, shakeY] = [(random() - 0.5) * 6, (random() - 0.5) * 6];
			const far = placed.toSorted((a, b) => b.metres - a.metres);
			// Cards are held up, over the heads of those in front.
			for (const one of far) {
				const unit = focus / one.metres;
				const cloth = 0.1 + (0.6 * ((one.card * 3) % 10)) / 10;
				const hair = 0.15 + (0.3 * ((one.card * 7) % 10)) / 10;
				canvas.ellipse(one.at.x + shakeX, one.at.y + 0.6 * unit, 0.26 * unit, 0.4 * unit, cloth);
				canvas.ellipse(one.at.x + shakeX, one.at.y + 0.22 * unit, 0.1 * unit, 0.14 * unit, hair);
			}
			for (const one of far) {
				const unit = focus / one.metres;
				const sway = {
					...one.pose,
					roll: one.pose.roll + (random() - 0.5) * 0.06,
					yaw: one.pose.yaw + (random() - 0.5) * 0.06
				};
				const corners = project(sway, one.side, focus, width, height).map(
					([x, y]) => [x + shakeX, y + shakeY] as const
				);
				canvas.quad(corners, (u, v) => cardShade(one.card, u, v) * one.bright);
				for (const { edge, along, deep, skin } of one.thumbs) {
					const [u, v] = edgePoint(edge, along, deep);
					const centre = canvas.within(corners, u, v);
					canvas.ellipse(centre[0], centre[1], 0.012 * unit, 0.02 * unit, skin);
				}
			}
			const angle = random() * Math.PI;
			canvas.smear(random() * wishes.motion, angle);
			canvas.soften(wishes.blur * (0.8 + 0.4 * random()));
			return { width, height, data: canvas.expose(wishes.light, random) };
		}
	};
}

interface Pose {
	readonly x: number;
	readonly y: number;
	readonly z: number;
	readonly roll: number;
	readonly yaw: number;
	readonly pitch: number;
}

interface Thumb {
	readonly edge: number;
	readonly along: number;
	/** How far the middle of the thumb lies within the card, in shares of its side. */
	readonly deep: number;
	readonly skin: number;
}

function edgePoint(edge: number, along: number, deep: number): readonly [number, number] {
	switch (edge) {
		case 0:
			return [along, deep];
		case 1:
			return [1 - deep, along];
		case 2:
			return [along, 1 - deep];
		default:
			return [deep, along];
	}
}

/** Reflectance of a card at a place within it. */
function cardShade(card: number, u: number, v: number): number {
	const [white, black] = [0.85, 0.06];
	const rim = (1 - FRAME_SHARE) / 2;
	const [x, y] = [
		((u - rim) / FRAME_SHARE) * CARD_SQUARES,
		((v - rim) / FRAME_SHARE) * CARD_SQUARES
	];
	if (x < 0 || y < 0 || x >= CARD_SQUARES || y >= CARD_SQUARES) {
		// Letters and shapes near the rim, one for each edge.
		const near = Math.min(
			Math.hypot(u - 0.5, v - 0.045),
			Math.hypot(u - 0.5, v - 0.955),
			Math.hypot(u - 0.045, v - 0.5),
			Math.hypot(u - 0.955, v - 0.5)
		);
		return near < 0.035 ? 0.2 : white;
	}
	const [column, row] = [Math.floor(x) - 1, Math.floor(y) - 1];
	if (column < 0 || row < 0 || column >= CARD_GRID || row >= CARD_GRID) return black;
	return squares(card)[row * CARD_GRID + column] === true ? white : black;
}

const known = new Map<number, readonly boolean[]>();
function squares(card: number): readonly boolean[] {
	const found = known.get(card) ?? squaresOf(CARD_CODES[card] ?? 0);
	known.set(card, found);
	return found;
}

function project(
	pose: Pose,
	side: number,
	focus: number,
	width: number,
	height: number
): readonly (readonly [number, number])[] {
	const [cr, sr] = [Math.cos(pose.roll), Math.sin(pose.roll)];
	const [cy, sy] = [Math.cos(pose.yaw), Math.sin(pose.yaw)];
	const [cp, sp] = [Math.cos(pose.pitch), Math.sin(pose.pitch)];
	return [
		[-1, -1],
		[1, -1],
		[1, 1],
		[-1, 1]
	].map(([a = 0, b = 0]) => {
		const [x0, y0] = [(a * side) / 2, (b * side) / 2];
		const [x1, y1] = [cr * x0 - sr * y0, sr * x0 + cr * y0];
		const [x2, z2] = [cy * x1, -sy * x1];
		const [y3, z3] = [cp * y1 - sp * z2, sp * y1 + cp * z2];
		const z = pose.z + z3;
		return [
			width / 2 + (focus * (pose.x + x2)) / z,
			height / 2 + (focus * (pose.y + y3)) / z
		] as const;
	});
}

/** Windows, a board with writing, posters with frames, tiles: many dark four-sided things that are no cards. */
function makeWall(random: () => number): (canvas: Canvas) => void {
	const things = Array.from({ length: 26 }, () => {
		const size = 0.02 + 0.1 * random();
		const [x, y] = [random(), random() * 0.75];
		const tilt = (random() - 0.5) * 0.2;
		const seed = Math.floor(random() * 1e9);
		const kind = Math.floor(random() * 4);
		const shade = random() * 0.8;
		return { size, x, y, tilt, seed, kind, shade, tall: 0.6 + 0.8 * random() };
	});
	return (canvas) => {
		canvas.shade((x, y) => 0.35 + 0.35 * x + 0.1 * Math.sin(y * 9) * Math.cos(x * 13));
		for (const { size, x, y, tilt, seed, kind, shade, tall } of things) {
			const [w, h] = [size * canvas.width, size * canvas.width * tall];
			const [left, top] = [x * canvas.width, y * canvas.height];
			const corners = [
				[left, top],
				[left + w, top + tilt * w],
				[left + w, top + h + tilt * w],
				[left, top + h]
			] as const;
			canvas.quad(corners, (u, v) => thingShade(kind, shade, seed, u, v));
		}
	};
}

function thingShade(kind: number, shade: number, seed: number, u: number, v: number): number {
	const rim = u < 0.1 || v < 0.1 || u > 0.9 || v > 0.9;
	const square = (n: number) =>
		((Math.imul(Math.floor(u * n) * 31 + Math.floor(v * n) * 17 + seed, 2654435761) >>> 0) % 100) /
		100;
	switch (kind) {
		case 0: // A poster in a dark frame.
			return rim ? 0.05 : 0.3 + 0.6 * square(5);
		case 1: // A board with writing.
			return rim ? 0.3 : square(24) > 0.8 ? 0.7 : 0.07;
		case 2: // Black and white squares in a frame, with paper round it: the hardest not to take for a card.
			return u < 0.06 || v < 0.06 || u > 0.94 || v > 0.94
				? 0.85
				: u < 0.18 || v < 0.18 || u > 0.82 || v > 0.82
					? 0.06
					: square(7) > 0.5
						? 0.85
						: 0.06;
		default:
			return shade;
	}
}
