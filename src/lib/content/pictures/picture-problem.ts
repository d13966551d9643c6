import { nearNames } from './near-names.ts';

/** Why a picture, a look or a pictogram cannot be drawn, worded for the author. */
export interface PictureProblem {
	/** Where in what was given: `picture.backdrop`, `look.top`. */
	readonly path: string;
	readonly message: string;
}

/** Says which name is not known, and which ones the author may have meant. */
export function unknownName(
	path: string,
	kind: string,
	name: string,
	known: readonly string[]
): PictureProblem {
	const near = nearNames(name, known);
	const hint =
		near.length > 0
			? `Did you mean ${near.map((word) => `"${word}"`).join(' or ')}?`
			: `Known: ${known.join(', ')}.`;
	return { path, message: `There is no ${kind} "${name}". ${hint}` };
}
