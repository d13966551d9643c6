import { PACK_PLACES, type PackedFile } from './carried-pack.ts';
import { isDebris } from './is-debris.ts';
import type { PackRefusal } from './pack-refusal.ts';

const UNLISTED: ReadonlySet<string> = new Set([PACK_PLACES.manifest, PACK_PLACES.signature]);

/**
 * Whether what lies there is what the list names, by names and sizes; contents are judged when they are read. Null:
 * nothing is wanting and nothing too much.
 *
 * @param found bytes of each file, by its path
 */
export function judgeListing(
	files: readonly PackedFile[],
	found: ReadonlyMap<string, number>
): PackRefusal | null {
	const listed = new Set(files.map(({ path }) => path));
	for (const where of found.keys()) {
		if (!listed.has(where) && !UNLISTED.has(where) && !isDebris(where))
			return { why: 'extra', where };
	}
	for (const { path, bytes } of files) {
		const there = found.get(path);
		if (there === undefined) return { why: 'missing', where: path };
		if (there < bytes) return { why: 'cut-off', where: path };
		if (there > bytes) return { why: 'too-big', where: path };
	}
	return null;
}
