import { nearWord } from '../near-word.ts';

/** Why a picture, a look or a pictogram cannot be drawn, worded for the author. */
export interface PictureProblem {
	/** Where in what was given: `picture.backdrop`, `look.top`. */
	readonly path: string;
	readonly message: string;
}

/** Says which name is not known, and which one the author most likely meant, else all of them. */
export function unknownName(
	path: string,
	kind: string,
	name: string,
	known: readonly string[]
): PictureProblem {
	const near = nearWord(name, known);
	const hint = near === null ? `Known: ${known.join(', ')}.` : `Did you mean "${near}"?`;
	return { path, message: `There is no ${kind} "${name}". ${hint}` };
}
