/** A picture in shades of grey, row by row, 0 black to 255 white. */
export interface GreyPicture {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array | Uint8ClampedArray;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Brightness between pixels; outside of the picture that of its edge. The middle of the first pixel is 0.5. */
export function greyAt({ width, height, data }: GreyPicture, x: number, y: number): number {
	const left = Math.min(width - 2, Math.max(0, Math.floor(x - 0.5)));
	const top = Math.min(height - 2, Math.max(0, Math.floor(y - 0.5)));
	const fx = Math.min(1, Math.max(0, x - 0.5 - left));
	const fy = Math.min(1, Math.max(0, y - 0.5 - top));
	const at = top * width + left;
	const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
	const lower = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
	return upper * (1 - fy) + lower * fy;
}
