import { distance, type Corners } from './frame-corners.ts';
import { greyAt, type GreyPicture, type Point } from './grey-picture.ts';

interface Line {
	readonly point: Point;
	readonly along: Point;
}

/**
 * Corners to a part of a pixel: on each side the place is looked up where dark turns bright, a line is laid through
 * those places, and neighbouring lines are cut.
 */
export function sharpenCorners(picture: GreyPicture, corners: Corners): Corners {
	const [a, b, c, d] = corners;
	const lines = [
		edgeLine(picture, a, b),
		edgeLine(picture, b, c),
		edgeLine(picture, c, d),
		edgeLine(picture, d, a)
	] as const;
	const [ab, bc, cd, da] = lines;
	const moved: Corners = [
		meet(da, ab) ?? a,
		meet(ab, bc) ?? b,
		meet(bc, cd) ?? c,
		meet(cd, da) ?? d
	];
	const limit = Math.max(3, 0.15 * distance(a, b));
	return moved.every((corner, n) => distance(corner, corners[n] ?? corner) < limit)
		? moved
		: corners;
}

const STEP = 0.5;

function edgeLine(picture: GreyPicture, from: Point, to: Point): Line | null {
	const length = distance(from, to);
	const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
	// Clockwise on the screen, the outside is to the left of the way.
	const out = { x: along.y, y: -along.x };
	const reach = Math.min(4, Math.max(1.5, 0.09 * length));
	const samples = Math.round(Math.min(40, Math.max(7, length / 1.5)));
	const found: Point[] = [];
	for (let n = 0; n < samples; n++) {
		const place = length * (0.1 + (0.8 * n) / (samples - 1));
		const middle = { x: from.x + along.x * place, y: from.y + along.y * place };
		let [weight, sum] = [0, 0];
		let before = greyAt(picture, middle.x - out.x * reach, middle.y - out.y * reach);
		for (let far = STEP - reach; far <= reach; far += STEP) {
			const grey = greyAt(picture, middle.x + out.x * far, middle.y + out.y * far);
			const rise = Math.max(0, grey - before) ** 2;
			weight += rise;
			sum += rise * (far - STEP / 2);
			before = grey;
		}
		if (weight < 16) continue;
		const far = sum / weight;
		found.push({ x: middle.x + out.x * far, y: middle.y + out.y * far });
	}
	const rough = fitLine(found);
	if (rough === null) return null;
	const near = found.filter((point) => offLine(rough, point) < 1);
	return fitLine(near.length >= 4 ? near : found);
}

/** Least squares across the line. */
function fitLine(points: readonly Point[]): Line | null {
	if (points.length < 3) return null;
	const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
	const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
	let [xx, xy, yy] = [0, 0, 0];
	for (const point of points) {
		xx += (point.x - x) ** 2;
		xy += (point.x - x) * (point.y - y);
		yy += (point.y - y) ** 2;
	}
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	return { point: { x, y }, along: { x: Math.cos(angle), y: Math.sin(angle) } };
}

function offLine({ point, along }: Line, { x, y }: Point): number {
	return Math.abs((x - point.x) * along.y - (y - point.y) * along.x);
}

function meet(one: Line | null, other: Line | null): Point | null {
	if (one === null || other === null) return null;
	const across = one.along.x * other.along.y - one.along.y * other.along.x;
	if (Math.abs(across) < 0.2) return null;
	const [dx, dy] = [other.point.x - one.point.x, other.point.y - one.point.y];
	const far = (dx * other.along.y - dy * other.along.x) / across;
	return { x: one.point.x + one.along.x * far, y: one.point.y + one.along.y * far };
}
