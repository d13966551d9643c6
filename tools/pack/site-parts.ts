import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_PLACES } from '#lib/domain/pack/index.ts';
import type { PackPart } from './pack-part.ts';

/** Folders of `build/` that together are the site, without the server that the node adapter writes beside them. */
const STATIC_PARTS = ['client', 'prerendered'];

const COPY = /\.(?:br|gz)$/;

/**
 * Every page, picture, script and font of a build, at the address at which it is asked for. (`ADAPTER=static` would
 * write the same files by a second build.)
 *
 * @param precompressed with the copies that a server can send as they are
 * @throws when the build has no pages
 */
export function siteParts(buildFolder: string, precompressed: boolean): readonly PackPart[] {
	const parts = STATIC_PARTS.flatMap((part) => filesIn(join(buildFolder, part)))
		.filter(({ path }) => precompressed || !COPY.test(path))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	if (!parts.some(({ path }) => path === PACK_PLACES.firstPage)) {
		throw new Error(`${buildFolder} holds no pages: run \`npm run build\` first.`);
	}
	return parts;
}

function filesIn(folder: string): readonly PackPart[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const from = join(entry.parentPath, entry.name);
			const inside = from.slice(folder.length + 1).replaceAll('\\', '/');
			return { path: `${PACK_PLACES.site}${inside}`, from };
		});
}
