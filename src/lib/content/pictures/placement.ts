import type { Prop } from './names.ts';

/** Where a bust stands: its middle from the left, the height of its drawing's 280 units. */
export interface BustPlace {
	readonly middle: number;
	readonly size: number;
}

// A phone may show the picture whole (4:3), cut to 16:9 (rows 75 to 525) or square (columns 100 to 700):
// faces stay inside of both. Sizes are for one, two, three, four busts; the speaker's first.
const SIZES = [
	{ speaker: 440, other: 440 },
	{ speaker: 410, other: 330 },
	{ speaker: 370, other: 290 },
	{ speaker: 340, other: 260 }
] as const;

/** Shoulders take 200 of the 280 units of a bust; people who stand together overlap a little. */
const SHOULDERS = 200 / 280;
const CLOSE = 0.92;

/** Places for so many busts from left to right; the one at index `speaker` is the larger. */
export function bustPlaces(count: number, speaker: number, hasProps: boolean): readonly BustPlace[] {
	const sizes = SIZES[Math.min(count, SIZES.length) - 1] ?? SIZES[0];
	const widths = Array.from(
		{ length: count },
		(_, index) => (index === speaker ? sizes.speaker : sizes.other) * SHOULDERS * CLOSE
	);
	const total = widths.reduce((sum, width) => sum + width, 0);
	// One person alone makes room for what is beside them.
	let left = (count === 1 && hasProps ? 330 : 400) - total / 2;
	return widths.map((width) => {
		const middle = left + width / 2;
		left += width;
		return { middle, size: width / SHOULDERS / CLOSE };
	});
}

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
		if (castSize === 0) return { prop, x: 400 + (index - (props.length - 1) / 2) * 240, y: 300, size };
		if (alone) {
			const spread = props.length === 3 ? 150 : 165;
			return { prop, x: 610, y: 300 + (index - (props.length - 1) / 2) * spread, size: props.length === 3 ? 135 : size };
		}
		const spots = [650, 150, 400] as const;
		return { prop, x: spots[index] ?? 400, y: 160, size: props.length === 3 ? 130 : size };
	});
}
