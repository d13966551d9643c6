import type { Prop } from './names.ts';

/** Where a bust stands. */
export interface BustPlace {
	/** Its middle, from the left. */
	readonly middle: number;
	/** How wide its 280 units are drawn. */
	readonly size: number;
	/** Which of its units lies on the lower edge: the smaller ones are raised to one height of eyes. */
	readonly cut: number;
}

// A phone may show the picture whole (4:3), cut to 16:9 (rows 75 to 525) or square (columns 100 to 700):
// faces stay inside of both. Sizes are for one, two, three, four busts; the speaker's first.
const SIZES = [
	{ speaker: 390, other: 390 },
	{ speaker: 390, other: 325 },
	{ speaker: 345, other: 285 },
	{ speaker: 310, other: 255 }
] as const;

/** Shoulders take 200 of the 280 units of a bust; people who stand together overlap a little. */
const SHOULDERS = 200 / 280;
const CLOSE = 0.92;

/** In units of a bust: the height of its eyes, its end, and where the speaker is cut. */
const EYES = 112;
const DRAWN = 348;
const SPEAKER_CUT = 300;

/** Places for so many busts from left to right; the one at index `speaker` is the larger. */
export function bustPlaces(count: number, speaker: number, hasProps: boolean): readonly BustPlace[] {
	const sizes = SIZES[Math.min(count, SIZES.length) - 1] ?? SIZES[0];
	const widths = Array.from(
		{ length: count },
		(_, index) => (index === speaker ? sizes.speaker : sizes.other) * SHOULDERS * CLOSE
	);
	const total = widths.reduce((sum, width) => sum + width, 0);
	const eyes = 600 - ((SPEAKER_CUT - EYES) * sizes.speaker) / 280;
	// One person alone makes room for what is beside them.
	let left = (count === 1 && hasProps ? 310 : 400) - total / 2;
	return widths.map((width) => {
		const middle = left + width / 2;
		left += width;
		const size = width / SHOULDERS / CLOSE;
		return { middle, size, cut: Math.min(EYES + ((600 - eyes) * 280) / size, DRAWN) };
	});
}

/** Middles of one, two and three discs above several people. */
const SPOTS = [[655], [145, 655], [145, 400, 655]] as const;

/** Where the middle of a prop's disc is, and how wide the disc is. */
export interface PropPlace {
	readonly prop: Prop;
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

/** Beside one person the props stand in a column; above several people, at the sides. */
export function propPlaces(props: readonly Prop[], castSize: number): readonly PropPlace[] {
	const alone = castSize <= 1;
	const size = castSize === 0 ? 220 : props.length === 1 && alone ? 190 : 150;
	return props.map((prop, index) => {
		if (castSize === 0) {
			return { prop, x: 400 + (index - (props.length - 1) / 2) * 240, y: 300, size };
		}
		const small = props.length === 3 ? 135 : size;
		if (alone) {
			const step = small + 18;
			return { prop, x: 600, y: 290 + (index - (props.length - 1) / 2) * step, size: small };
		}
		return { prop, x: SPOTS[props.length - 1]?.[index] ?? 400, y: 155, size: small };
	});
}
