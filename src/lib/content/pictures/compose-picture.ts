import { createHash } from 'node:crypto';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import type { Character } from '#lib/domain/catalogue/index.ts';
import type { PictureScene } from '#lib/domain/story/index.ts';
import { BACKDROP_DRAWINGS } from './backdrop-drawings.ts';
import { drawBust } from './bust.ts';
import { PALETTE } from './palette.ts';
import { parsePicture, type PictureParts } from './parse-picture.ts';
import { pictogramBody } from './pictogram.ts';
import type { PictureProblem } from './picture-problem.ts';
import { bustPlaces, propPlaces, type BustPlace, type PropPlace } from './placement.ts';
import { circle, faint, place } from './shapes.ts';
import { tidySvg } from './tidy-svg.ts';

/** Below this many characters of a digest no two pictures of a story have ever met. */
const SHORT = 10;

const digest = (text: string): string =>
	createHash('sha256').update(text).digest('hex').slice(0, SHORT);

function drawProp({ prop, x, y, size }: PropPlace): string {
	const icon = size * 0.68;
	return (
		faint(0.14, circle(x + 4, y + 7, size / 2, PALETTE.ink)) +
		circle(x, y, size / 2, PALETTE.paper) +
		place(x - icon / 2, y - icon / 2, round(icon / 32), pictogramBody(prop))
	);
}

function drawPerson(bust: string, { middle, size, cut }: BustPlace): string {
	const scale = round(size / 280);
	return place(round(middle - 140 * scale), round(600 - cut * scale), scale, bust);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function draw({ backdrop, cast, props, speaker }: PictureParts): string {
	const { defs = '', back, front = '' } = BACKDROP_DRAWINGS[backdrop];
	const places = bustPlaces(cast.length, speaker, props.length > 0);
	const people = cast.flatMap(({ look, mood }, index) => {
		const where = places[index];
		return where === undefined ? [] : [{ index, svg: drawPerson(drawBust(look, mood), where) }];
	});
	// The speaker stands in front of the others.
	people.sort((a, b) => Number(a.index === speaker) - Number(b.index === speaker));
	return [
		defs === '' ? '' : `<defs>${defs}</defs>`,
		back,
		propPlaces(props, cast.length).map(drawProp).join(''),
		people.map(({ svg }) => svg).join(''),
		front
	].join('');
}

/** Makes ids different from those of every other picture, so that two can stand in one document. */
function uniqueIds(svg: string, prefix: string): string {
	return svg
		.replaceAll(/ id="([^"]+)"/g, ` id="${prefix}-$1"`)
		.replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
		.replaceAll(/ href="#([^"]+)"/g, ` href="#${prefix}-$1"`);
}

/** A picture as it is served. */
export interface ComposedPicture {
	/**
	 * File name without folder and ending: `tea-stall-3f9a2b1c4d`. It holds a hash of the drawing itself, so it
	 * changes when a look, a mood or the drawing kit does, and never otherwise.
	 */
	readonly name: string;
	readonly svg: string;
}

/** One picture stands in every language, on the story, the home page and as a file: it is drawn once. */
const drawn = new Map<string, ComposedPicture>();

/**
 * Draws a picture as one SVG file, 800 by 600: the place, the people from left to right with the `speaker` (else
 * the first) in front and larger, and the props. The same picture is always the same text. What it shows is
 * told by `picture.alt`, which belongs to the page and not to the file.
 */
export function composePicture(
	picture: PictureScene,
	cast: readonly Character[],
	speaker?: string
): Result<ComposedPicture, PictureProblem> {
	const parsed = parsePicture(picture, cast, speaker);
	if (!parsed.ok) return fail(parsed.problems);
	const key = JSON.stringify(parsed.value);
	const composed = drawn.get(key) ?? compose(parsed.value);
	drawn.set(key, composed);
	return succeed(composed);
}

function compose(parts: PictureParts): ComposedPicture {
	const drawing = tidySvg(draw(parts));
	const hash = digest(drawing);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" fill="none">${drawing}</svg>`;
	return { name: `${parts.backdrop}-${hash}`, svg: uniqueIds(svg, `p${hash}`) };
}
