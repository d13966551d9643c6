import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { BACKDROPS, PICTOGRAMS, PROPS, type Backdrop, type Pictogram, type Prop } from './names.ts';
import { unknownName, type PictureProblem } from './picture-problem.ts';

function parseOneOf<Name extends string>(
	name: string,
	known: readonly Name[],
	kind: string,
	path: string
): Result<Name, PictureProblem> {
	const found = known.find((candidate) => candidate === name);
	return found === undefined ? fail([unknownName(path, kind, name, known)]) : succeed(found);
}

/** The backdrop of that name, or a problem with the name that is near. */
export function parseBackdrop(name: string, path = 'picture.backdrop'): Result<Backdrop, PictureProblem> {
	return parseOneOf(name, BACKDROPS, 'backdrop', path);
}

/** The prop of that name, or a problem with the name that is near. */
export function parseProp(name: string, path = 'picture.props'): Result<Prop, PictureProblem> {
	return parseOneOf(name, PROPS, 'prop', path);
}

/** The pictogram of that name (`icon:` of an item's option), or a problem with the name that is near. */
export function parsePictogram(name: string, path = 'icon'): Result<Pictogram, PictureProblem> {
	return parseOneOf(name, PICTOGRAMS, 'pictogram', path);
}
