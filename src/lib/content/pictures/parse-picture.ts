import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import type { Character } from '#lib/domain/catalogue/index.ts';
import type { Mood, PictureScene } from '#lib/domain/story/index.ts';
import type { Backdrop, Prop } from './names.ts';
import { parseLook, type Look } from './parse-look.ts';
import { parseBackdrop, parseProp } from './parse-name.ts';
import { unknownName, type PictureProblem } from './picture-problem.ts';

/** A picture whose every name is known to the drawing kit. */
export interface PictureParts {
	readonly backdrop: Backdrop;
	readonly cast: readonly { readonly look: Look; readonly mood: Mood }[];
	readonly props: readonly Prop[];
	/** Place of the speaker in `cast`. */
	readonly speaker: number;
}

const MOST_CAST = 4;
const MOST_PROPS = 3;

function tooMany(path: string, kind: string, count: number, most: number): readonly PictureProblem[] {
	return count > most
		? [{ path, message: `A picture holds at most ${most} ${kind}, not ${count}: one idea at a time.` }]
		: [];
}

/** Checks a picture against the closed lists and the cast; finds every problem, not only the first. */
export function parsePicture(
	picture: PictureScene,
	cast: readonly Character[],
	speaker?: string
): Result<PictureParts, PictureProblem> {
	const problems: PictureProblem[] = [
		...tooMany('picture.cast', 'people', picture.cast.length, MOST_CAST),
		...tooMany('picture.props', 'props', picture.props.length, MOST_PROPS)
	];
	const known = cast.map(({ id }) => id);

	function keep<Value>(result: Result<Value, PictureProblem>): readonly Value[] {
		if (result.ok) return [result.value];
		problems.push(...result.problems);
		return [];
	}

	const people = picture.cast.flatMap(({ character, mood }) => {
		const found = cast.find(({ id }) => id === character);
		if (found === undefined) {
			problems.push(unknownName('picture.cast', 'character', character, known));
			return [];
		}
		return keep(parseLook(found.look)).map((look) => ({ look, mood }));
	});
	const props = picture.props.flatMap((name) => keep(parseProp(name)));
	const [backdrop] = keep(parseBackdrop(picture.backdrop));
	const place =
		speaker === undefined ? 0 : picture.cast.findIndex(({ character }) => character === speaker);
	if (backdrop === undefined || problems.length > 0) return fail(problems);
	return succeed({ backdrop, cast: people, props, speaker: Math.max(place, 0) });
}
