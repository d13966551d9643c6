import { icons } from '@iconify-json/fluent-emoji-flat';
import type { Pictogram } from './names.ts';
import { DRAWN_PICTOGRAMS } from './drawn-pictograms.ts';
import { PICTOGRAM_ICONS, type DrawnPictogram } from './pictogram-icons.ts';
import { tidySvg } from './tidy-svg.ts';

function isDrawn(name: Pictogram): name is DrawnPictogram {
	return Object.hasOwn(DRAWN_PICTOGRAMS, name);
}

/** A pictogram without an `<svg>` around it, 32 by 32 units. */
export function pictogramBody(name: Pictogram): string {
	if (isDrawn(name)) return tidySvg(DRAWN_PICTOGRAMS[name]);
	const icon = icons.icons[PICTOGRAM_ICONS[name]];
	if (icon === undefined) {
		throw new Error(`Fluent Emoji Flat has no icon "${PICTOGRAM_ICONS[name]}" (for "${name}")`);
	}
	// The icons sit in groups that only repeat `fill="none"`, which every shape overrides.
	return icon.body.replace(/^<g fill="none">(.*)<\/g>$/s, '$1');
}

/** A pictogram as an SVG file of its own. Its meaning is told by the text beside it, never by the file. */
export function pictogram(name: Pictogram): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none">${pictogramBody(name)}</svg>`;
}
