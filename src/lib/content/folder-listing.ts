import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Which files a content folder holds. Paths are relative to it, with `/`. */
export interface FolderListing {
	/** Sorted. */
	readonly files: readonly string[];
	has(file: string): boolean;
	/** @throws when the file cannot be read. */
	read(file: string): Promise<Uint8Array>;
	/** Files directly in `folder` whose name ends with `.yaml`. */
	yamlIn(folder: string): readonly string[];
	/** Folders directly in `folder`. */
	foldersIn(folder: string): readonly string[];
}

/** @throws when `root` is not a folder that can be read. */
export async function listFolder(root: string): Promise<FolderListing> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
	return listingOf(files, (file) => readFile(join(root, file)));
}

/** A listing over any store of files. */
export function listingOf(
	names: readonly string[],
	read: FolderListing['read']
): FolderListing {
	const files = [...names].sort();
	const known = new Set(files);
	const below = (folder: string): string[] =>
		files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1));
	return {
		files,
		read,
		has: (file) => known.has(file),
		yamlIn: (folder) =>
			below(folder)
				.filter((name) => /^[^/]+\.yaml$/.test(name))
				.map((name) => `${folder}/${name}`),
		foldersIn: (folder) => [
			...new Set(
				below(folder)
					.filter((name) => name.includes('/'))
					.map((name) => `${folder}/${name.split('/')[0] ?? ''}`)
			)
		]
	};
}
