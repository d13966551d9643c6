import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What one page makes a phone download before it can be used. Fonts and voices are not in it. */
export interface PageWeight {
	readonly requests: number;
	readonly htmlBytes: number;
	readonly scriptBytes: number;
	readonly styleBytes: number;
}

/**
 * Weighs a built page with the scripts and styles that its HTML names, as they travel (brotli).
 *
 * @param client folder of hashed files, `build/client`
 * @param pages folder of prerendered pages, `build/prerendered`
 * @param page a file in it: `hi/help/index.html`
 */
export function pageWeight(client: string, pages: string, page: string): PageWeight {
	const html = readFileSync(join(pages, page), 'utf8');
	const scripts = namedIn(html, /(?:href|import\()\s*=?\s*["']?(\/_app\/[^"')\s]+\.js)/g);
	const styles = styleSheetsOf(html);
	return {
		requests: 1 + scripts.length + styles.length,
		htmlBytes: fileBytes(pages, page),
		scriptBytes: sum(scripts.map((path) => fileBytes(client, path))),
		styleBytes: sum(styles.map((path) => fileBytes(client, path)))
	};
}

/** Kit also names the sheets that it has inlined, as disabled links; browsers do not fetch those. */
function styleSheetsOf(html: string): string[] {
	return [...html.matchAll(/<link\s[^>]*>/g)].flatMap(([link]) => {
		const path = /href="(\/_app\/[^"]+\.css)"/.exec(link)?.[1];
		return path === undefined || link.includes('disabled') ? [] : path;
	});
}

/** Bytes of a file as the server sends it to a browser that takes brotli. */
export function fileBytes(folder: string, path: string): number {
	const file = join(folder, path);
	const packed = `${file}.br`;
	return existsSync(packed) ? readFileSync(packed).byteLength : travelling(readFileSync(file));
}

function namedIn(html: string, pattern: RegExp): string[] {
	return [
		...new Set([...html.matchAll(pattern)].flatMap((found) => found.slice(1).filter(Boolean)))
	];
}

function travelling(bytes: Buffer): number {
	return brotliCompressSync(bytes, {
		params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
	}).byteLength;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, next) => total + next, 0);
}
