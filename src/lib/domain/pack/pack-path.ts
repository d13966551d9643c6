import { PACK_PLACES } from './carried-pack.ts';

/**
 * Why a path cannot be in a pack. `unsafe`: it would leave the folder, or some system reads it as something else.
 * `misplaced`: it is neither below `site/` nor the page to read first.
 */
export type PathProblem = 'unsafe' | 'misplaced';

/** Names that our build writes. All else (blanks, colons, other scripts, hidden files) is a trick or an accident. */
const NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_.+@~-]*[A-Za-z0-9_+@~-])?$/;
const DASHED = /^-[A-Za-z0-9_.+@~-]*[A-Za-z0-9_+@~-]$/;

/** Windows opens a device under these, whatever stands behind the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const LONGEST_PATH = 200;

/** A path is names with `/` between them, none of which is empty, `.` or `..`; from the root of the pack. */
export function pathProblem(path: string): PathProblem | null {
	if (path.length > LONGEST_PATH || !path.split('/').every(isName)) return 'unsafe';
	return path === PACK_PLACES.readMe || path.startsWith(PACK_PLACES.site) ? null : 'misplaced';
}

function isName(name: string): boolean {
	return (NAME.test(name) || DASHED.test(name)) && !DEVICE.test(name);
}
