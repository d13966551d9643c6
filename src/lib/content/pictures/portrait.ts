import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import type { Character } from '#lib/domain/catalogue/index.ts';
import type { Mood } from '#lib/domain/story/index.ts';
import { drawBust } from './bust.ts';
import { PALETTE } from './palette.ts';
import { parseLook } from './parse-look.ts';
import type { PictureProblem } from './picture-problem.ts';
import { circle, place } from './shapes.ts';

/** A character alone in a round disc, as a square SVG file, to stand beside the name of who speaks. */
export function portrait(character: Character, mood: Mood): Result<string, PictureProblem> {
	const look = parseLook(character.look);
	if (!look.ok) return fail(look.problems);
	const clip = `face-${character.id}-${mood}`;
	return succeed(
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" fill="none">' +
			`<clipPath id="${clip}">${circle(100, 100, 100, PALETTE.ink)}</clipPath>` +
			circle(100, 100, 100, PALETTE.honey) +
			`<g clip-path="url(#${clip})">${place(-19, 8, '.85', drawBust(look.value, mood))}</g></svg>`
	);
}

/** File name of a portrait, without folder and ending: `salma-worried`. */
export function portraitName(character: string, mood: Mood): string {
	return `${character}-${mood}`;
}
