import type { GreyPicture, Point } from './grey-picture.ts';

/** One connected dark spot: the outermost points of each of its rows. */
export interface DarkSpot {
	readonly edge: readonly Point[];
}

/** Sides of a frame that can be read, in pixels; what is smaller has squares of under 2 pixels. */
const LEAST_SIDE = 11;
/** Share of the shorter side of the picture: a frame held right before the camera. */
const MOST_SIDE = 0.6;
/**
 * How dark against the mean of a square window (D. Bradley and G. Roth, J. Graphics Tools 12 (2007) 13): the first
 * finds frames that a lens or a hand has smeared, the others keep a thumb or a shadow apart from the frame it touches.
 */
const DARKNESSES = [0.9, 0.72, 0.55] as const;

/** Dark spots that are about as large as the frame of a card may be. */
export function darkSpots(picture: GreyPicture): readonly DarkSpot[] {
	const sums = sumsOf(picture);
	return DARKNESSES.flatMap((darkness) => spotsOf(label(picture, sums, darkness), picture));
}

/** At each corner the sum of all that is above and to the left of it. */
function sumsOf({ width, height, data }: GreyPicture): Uint32Array {
	const stride = width + 1;
	const sums = new Uint32Array(stride * (height + 1));
	for (let y = 0; y < height; y++) {
		let row = 0;
		for (let x = 0; x < width; x++) {
			row += data[y * width + x] ?? 0;
			sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
		}
	}
	return sums;
}

interface Labels {
	readonly names: Int32Array;
	readonly count: number;
}

/** Names each connected dark spot (4 neighbours) from 1, in one pass with a forest of names; 0 for what is bright. */
function label({ width, height, data }: GreyPicture, sums: Uint32Array, darkness: number): Labels {
	const stride = width + 1;
	const radius = Math.max(8, Math.round(width / 60));
	const names = new Int32Array(width * height);
	const parents = new Int32Array(((width * height) >> 1) + 2);
	let count = 0;
	const root = (name: number): number => {
		let at = name;
		for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
			parents[at] = parents[up] ?? up;
			at = up;
		}
		return at;
	};
	for (let y = 0; y < height; y++) {
		const top = Math.max(0, y - radius);
		const bottom = Math.min(height, y + radius + 1);
		for (let x = 0; x < width; x++) {
			const left = x < radius ? 0 : x - radius;
			const right = Math.min(width, x + radius + 1);
			const sum =
				(sums[bottom * stride + right] ?? 0) -
				(sums[bottom * stride + left] ?? 0) -
				(sums[top * stride + right] ?? 0) +
				(sums[top * stride + left] ?? 0);
			const at = y * width + x;
			if ((data[at] ?? 0) * (bottom - top) * (right - left) >= darkness * sum) continue;
			const before = x > 0 ? (names[at - 1] ?? 0) : 0;
			const above = y > 0 ? (names[at - width] ?? 0) : 0;
			if (before === 0 && above === 0) {
				count++;
				parents[count] = count;
				names[at] = count;
			} else if (before !== 0 && above !== 0 && before !== above) {
				const [one, other] = [root(before), root(above)];
				parents[Math.max(one, other)] = Math.min(one, other);
				names[at] = Math.min(one, other);
			} else names[at] = before === 0 ? above : before;
		}
	}
	for (let at = 0; at < names.length; at++) {
		const name = names[at] ?? 0;
		if (name !== 0) names[at] = root(name);
	}
	return { names, count };
}

function spotsOf({ names, count }: Labels, { width, height }: GreyPicture): readonly DarkSpot[] {
	const lefts = new Int32Array(count + 1).fill(width);
	const rights = new Int32Array(count + 1).fill(-1);
	const tops = new Int32Array(count + 1).fill(-1);
	const bottoms = new Int32Array(count + 1).fill(-1);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const name = names[y * width + x] ?? 0;
			if (name === 0) continue;
			if (x < (lefts[name] ?? 0)) lefts[name] = x;
			if (x > (rights[name] ?? 0)) rights[name] = x;
			if (tops[name] === -1) tops[name] = y;
			bottoms[name] = y;
		}
	const most = MOST_SIDE * Math.min(width, height);
	const spots: DarkSpot[] = [];
	for (let name = 1; name <= count; name++) {
		const [left = 0, right = 0] = [lefts[name], rights[name]];
		const [top = 0, bottom = 0] = [tops[name], bottoms[name]];
		const [wide, high] = [right - left + 1, bottom - top + 1];
		if (Math.min(wide, high) < LEAST_SIDE || Math.max(wide, high) > most) continue;
		if (wide > 3 * high || high > 3 * wide) continue;
		const edge: Point[] = [];
		for (let y = top; y <= bottom; y++) {
			let first = left;
			while (first <= right && names[y * width + first] !== name) first++;
			let last = right;
			while (last >= first && names[y * width + last] !== name) last--;
			if (first <= last) edge.push({ x: first, y: y + 0.5 }, { x: last + 1, y: y + 0.5 });
		}
		spots.push({ edge });
	}
	return spots;
}
