import type { Character } from '#lib/domain/catalogue/index.ts';
import { succeed, type Result } from '#lib/domain/shared/index.ts';
import type { Mood, PictureScene } from '#lib/domain/story/index.ts';
import { composePicture } from './compose-picture.ts';
import type { PictureProblem } from './picture-problem.ts';
import { portraitName } from './portrait.ts';

/** Where the picture of a scene is served: `/pictures/tea-stall-3f9a2b1c4d.svg`. */
export function picturePath(
	picture: PictureScene,
	cast: readonly Character[]
): Result<string, PictureProblem> {
	const composed = composePicture(picture, cast);
	return composed.ok ? succeed(`/pictures/${composed.value.name}.svg`) : composed;
}

/** Where the portrait of a character is served. Only those moods are made in which it speaks, and `calm`. */
export function portraitPath(character: string, mood: Mood): string {
	return `/pictures/cast/${portraitName(character, mood)}.svg`;
}
