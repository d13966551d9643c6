/** Flat shapes as SVG text. Coordinates are units of the picture, 800 wide and 600 high. */
export const rect = (
	x: number,
	y: number,
	width: number,
	height: number,
	fill: string,
	radius = 0
): string =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius > 0 ? ` rx="${radius}"` : ''} fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string): string =>
	`<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const ellipse = (x: number, y: number, wide: number, high: number, fill: string): string =>
	`<ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${high}" fill="${fill}"/>`;

/** A filled outline. */
export const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`;

/** A drawn line with round ends. */
export const stroke = (path: string, color: string, width: number): string =>
	`<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Something see-through: shade (ink), light (white), glass. */
export const faint = (opacity: number, ...parts: readonly string[]): string =>
	`<g opacity="${opacity}">${parts.join('')}</g>`;

/** Parts moved, and made larger or smaller; the factor may be negative to mirror. */
export function place(
	x: number,
	y: number,
	scale: number | string,
	...parts: readonly string[]
): string {
	const drawing = parts.join('');
	const sized = scale === 1 ? '' : ` scale(${scale})`;
	return drawing === '' ? '' : `<g transform="translate(${x} ${y})${sized}">${drawing}</g>`;
}

/** The same thing several times: `draw` is given 0, 1, 2 … */
export const repeat = (times: number, draw: (index: number) => string): string =>
	Array.from({ length: times }, (_, index) => draw(index)).join('');

/** A gradient from top to bottom, to be named by `url(#id)`. */
export const fade = (id: string, top: string, bottom: string): string =>
	`<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;
