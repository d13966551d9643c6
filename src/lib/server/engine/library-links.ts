import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';

const linksSchema = v.array(v.strictObject({ source: v.string(), target: v.string() }));
const MAP = 'pg-symlinks.json';

/**
 * Makes the links between versions of libraries that npm cannot carry. The package would make them in an install
 * script, which many people turn off, and without which `postgres` does not find its libraries.
 *
 * @param portable the folder `native` of the package; paths in its map begin with that word
 */
export async function makeLibraryLinks(portable: string): Promise<void> {
	const map: unknown = JSON.parse(await readFile(join(portable, MAP), 'utf8'));
	for (const { source, target } of v.parse(linksSchema, map)) {
		const link = join(portable, '..', target);
		if (await isThere(link)) continue;
		try {
			await symlink(relative(dirname(target), source), link);
		} catch (error) {
			// Another process that starts now may have made it.
			if (!(await isThere(link))) throw error;
		}
	}
}

async function isThere(path: string): Promise<boolean> {
	return lstat(path).then(
		() => true,
		() => false
	);
}
