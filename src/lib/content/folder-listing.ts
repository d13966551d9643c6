import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Which files a content folder holds. Paths are relative to it, with `/`. */
export interface FolderListing {
	readonly root: string;
	/** Sorted. */
	readonly files: readonly string[];
	has(file: string): boolean;
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
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
	const known = new Set(files);
	return {
		root,
		files,
		has: (file) => known.has(file),
		yamlIn: (folder) =>
			files.filter((file) => file.startsWith(`${folder}/`) && /^[^/]+\.yaml$/.test(file.slice(folder.length + 1))),
		foldersIn: (folder) => [
			...new Set(
				files
					.filter((file) => file.startsWith(`${folder}/`) && file.slice(folder.length + 1).includes('/'))
					.map((file) => `${folder}/${file.slice(folder.length + 1).split('/')[0] ?? ''}`)
			)
		]
	};
}
