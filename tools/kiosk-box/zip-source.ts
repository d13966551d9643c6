import { openPromise, type Entry } from 'yauzl';
import { isDebris, PACK_LIMITS, PACK_PLACES, type PackRefusal } from '#lib/domain/pack/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { refusalOf, type PackSource } from './pack-source.ts';

/** In a zip that a Unix made, the upper half holds the kind of file. */
const KIND = 0o170000;
const FILE = 0o100000;

/**
 * A pack in a zip, read by its directory at the end, in place: nothing is unpacked but what the list names, and no more
 * of it than was announced.
 *
 * @throws when it is no zip, or one that was cut off
 */
export async function zipSource(file: string): Promise<PackSource> {
	const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
	const entries = new Map<string, Entry>();
	let refusal: PackRefusal | null = null;
	try {
		for await (const entry of zip.eachEntry()) {
			refusal = takeEntry(entry, entries);
			if (refusal !== null) break;
		}
	} catch (problem) {
		refusal =
			problem instanceof Error && /path|characters/.test(problem.message)
				? { why: 'unsafe', where: problem.message }
				: refusalOf(problem, file);
	}
	const prefix = prefixOf([...entries.keys()]);
	return {
		list(): Promise<Result<ReadonlyMap<string, number>, PackRefusal>> {
			if (refusal !== null) return Promise.resolve(fail([refusal]));
			const outside = [...entries.keys()].find((name) => !name.startsWith(prefix));
			if (outside !== undefined) return Promise.resolve(fail([{ why: 'extra', where: outside }]));
			const sizes = [...entries].map(
				([name, { uncompressedSize }]) => [name.slice(prefix.length), uncompressedSize] as const
			);
			return Promise.resolve(succeed(new Map(sizes)));
		},
		async open(path) {
			const entry = entries.get(prefix + path);
			if (entry === undefined) {
				throw Object.assign(new Error(`no ${path} in the zip`), { code: 'ENOENT' });
			}
			return zip.openReadStreamPromise(entry);
		},
		close() {
			zip.close();
			return Promise.resolve();
		}
	};
}

/** @returns why the whole zip is refused */
function takeEntry(entry: Entry, entries: Map<string, Entry>): PackRefusal | null {
	const { fileName: where } = entry;
	if (isDebris(where)) return null;
	const kind = (entry.externalFileAttributes >>> 16) & KIND;
	if (where.endsWith('/')) return null;
	if ((kind !== 0 && kind !== FILE) || entry.isEncrypted()) return { why: 'unsafe', where };
	if (entries.has(where) || entries.size >= PACK_LIMITS.files) return { why: 'extra', where };
	entries.set(where, entry);
	return null;
}

/** `npm run pack` puts all into one folder; zips that people make of that folder may have none. */
function prefixOf(names: readonly string[]): string {
	const lists = names.filter((name) => /^(?:[^/]+\/)?manifest\.json$/.test(name));
	const shortest = lists.sort((a, b) => a.length - b.length)[0] ?? PACK_PLACES.manifest;
	return shortest.slice(0, -PACK_PLACES.manifest.length);
}
