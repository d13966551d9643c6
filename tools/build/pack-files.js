import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|js|mjs|json|css|svg|txt|webmanifest)$/;

/** Few files, and every first visit fetches them. */
const SCRIPT_OR_STYLE = /\.(?:js|css)$/;
const SMALLEST = constants.BROTLI_MAX_QUALITY;

/**
 * The highest takes three times as long for pages that are 2.4 % smaller (measured on those of 18 modules): with
 * 90 stories that was most of the time that a build took.
 */
const SMALL = 10;

/** As many as zlib has threads: more would only hold more files in memory. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Lays a packed copy beside every text of a folder, `.br` for secure pages and `.gz` for plain HTTP, over which
 * browsers do not take brotli.
 *
 * @param {string} folder
 */
export async function packFiles(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		TEXT.test(file)
	);
	const next = files.values();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (const file of next) await packFile(join(folder, file));
		})
	);
}

/** @param {string} file */
async function packFile(file) {
	const bytes = await readFile(file);
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: SCRIPT_OR_STYLE.test(file) ? SMALLEST : SMALL,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength
	};
	await writeFile(`${file}.br`, await brotli(bytes, { params }));
	await writeFile(`${file}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

/**
 * An adapter that packs files as `packFiles` does; told to `precompress`, it would use Kit's own slow way.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function packing(adapter) {
	return {
		...adapter,
		adapt: (builder) => adapter.adapt({ ...builder, compress: packFiles })
	};
}
