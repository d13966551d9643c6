const NAMES: ReadonlySet<string> = new Set([
	'.ds_store',
	'.fseventsd',
	'.spotlight-v100',
	'.trashes',
	'.trash-1000',
	'__macosx',
	'desktop.ini',
	'system volume information',
	'thumbs.db'
]);

/**
 * What systems leave on every stick that is put into them. It is passed over: nobody who carried a pack through a
 * Windows or an Apple computer has done anything wrong, and what the list of a pack does not name is never copied.
 */
export function isDebris(path: string): boolean {
	return path.split('/').some((name) => name.startsWith('._') || NAMES.has(name.toLowerCase()));
}
