import type { Point } from './grey-picture.ts';

/** Clockwise in the picture, the one at the upper left first. */
export type Corners = readonly [Point, Point, Point, Point];

/** The four-sided figure that fills a spot best, or `null` where the spot has another shape. */
export function frameCorners(edge: readonly Point[]): Corners | null {
	const hull = hullOf(edge);
	const quad = largestQuad(hull);
	if (quad === null) return null;
	const area = areaOf(quad);
	if (area < 100 || area < 0.86 * areaOf(hull)) return null;
	const sides = quad.map((corner, n) => distance(corner, quad[(n + 1) % 4] ?? corner));
	return Math.min(...sides) < 8 || Math.max(...sides) > 2.6 * Math.min(...sides) ? null : quad;
}

export function distance(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Monotone chain (A. M. Andrew, Inf. Process. Lett. 9 (1979) 216), clockwise on the screen. */
function hullOf(points: readonly Point[]): readonly Point[] {
	const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
	const half = (ordered: readonly Point[]): Point[] => {
		const chain: Point[] = [];
		for (const point of ordered) {
			for (;;) {
				const [a, b] = [chain.at(-2), chain.at(-1)];
				if (a === undefined || b === undefined || cross(a, b, point) > 0) break;
				chain.pop();
			}
			chain.push(point);
		}
		chain.pop();
		return chain;
	};
	return [...half(sorted), ...half(sorted.toReversed())];
}

/** Twice the area of the triangle; positive when it turns clockwise on a screen, whose y grows downwards. */
function cross(a: Point, b: Point, c: Point): number {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function areaOf(points: readonly Point[]): number {
	let twice = 0;
	for (let n = 0; n < points.length; n++) {
		const [a, b] = [points[n], points[(n + 1) % points.length]];
		if (a !== undefined && b !== undefined) twice += a.x * b.y - a.y * b.x;
	}
	return Math.abs(twice) / 2;
}

/** For each diagonal the farthest point on either side. */
function largestQuad(hull: readonly Point[]): Corners | null {
	let best: Corners | null = null;
	let most = 0;
	for (let i = 0; i < hull.length; i++)
		for (let j = i + 2; j < hull.length; j++) {
			const [a, c] = [hull[i], hull[j]];
			if (a === undefined || c === undefined) continue;
			const b = farthest(hull, i + 1, j, a, c);
			const d = farthest(hull, j + 1, hull.length + i, a, c);
			if (b === null || d === null || b.far + d.far <= most) continue;
			most = b.far + d.far;
			best = [a, b.point, c, d.point];
		}
	return best === null ? null : fromUpperLeft(best);
}

function farthest(
	hull: readonly Point[],
	from: number,
	to: number,
	a: Point,
	c: Point
): { readonly point: Point; readonly far: number } | null {
	let found: { readonly point: Point; readonly far: number } | null = null;
	for (let n = from; n < to; n++) {
		const point = hull[n % hull.length];
		if (point === undefined) continue;
		const far = Math.abs(cross(a, c, point));
		if (found === null || far > found.far) found = { point, far };
	}
	return found;
}

function fromUpperLeft(quad: Corners): Corners {
	const first = quad.reduce(
		(least, { x, y }, n) => (x + y < (quad[least]?.x ?? 0) + (quad[least]?.y ?? 0) ? n : least),
		0
	);
	const [a, b, c, d] = quad;
	switch (first) {
		case 1:
			return [b, c, d, a];
		case 2:
			return [c, d, a, b];
		case 3:
			return [d, a, b, c];
		default:
			return quad;
	}
}
