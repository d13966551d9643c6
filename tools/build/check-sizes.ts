import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picturesOfPage } from '../../src/lib/domain/offline/index.ts';
import { fileBytes, pageWeight } from './page-weight.ts';
import { unnamedScripts } from './unnamed-scripts.ts';

const PAGES = 'build/prerendered';
const CLIENT = 'build/client';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** Bounds in bytes as they travel (brotli): what an old phone on a bad line can take. */
export const SIZE_BOUNDS = {
	/** All script that a first visit to a story fetches before the script takes over; not the voice and the stores. */
	storyScript: 60_000,
	/** A page with its styles: the first scene of a story can be read and decided with these alone. */
	page: 60_000,
	picture: 12_000,
	/** The page that asks who one is, with its styles and every picture on it: it works without its script. */
	home: 60_000
} as const;

export interface MeasuredSize {
	readonly what: string;
	readonly bytes: number;
	readonly bound: number;
}

/** Everything in `build/` that has a bound. */
export function measureSizes(): readonly MeasuredSize[] {
	const pages = globSync('**/index.html', { cwd: PAGES }).sort();
	const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	const pictures = globSync('pictures/**/*.svg', { cwd: PAGES }).sort();
	return [
		...pages.flatMap((page) => {
			const weight = pageWeight(CLIENT, PAGES, page);
			return [
				...(isStory(page) ? [storyScript(page, weight.scriptBytes, manifest)] : []),
				...(isHome(page) ? [home(page, weight.htmlBytes + weight.styleBytes)] : []),
				{
					what: `page and styles of ${page}`,
					bytes: weight.htmlBytes + weight.styleBytes,
					bound: SIZE_BOUNDS.page
				}
			];
		}),
		...pictures.map((picture) => ({
			what: picture,
			bytes: fileBytes(PAGES, picture),
			bound: SIZE_BOUNDS.picture
		}))
	];
}

function isStory(page: string): boolean {
	return /^[^/\\]+[/\\]learn[/\\]/u.test(page);
}

function isHome(page: string): boolean {
	return /^[^/\\]+[/\\]index\.html$/u.test(page);
}

function home(page: string, bytes: number): MeasuredSize {
	const pictures = picturesOfPage(readFileSync(join(PAGES, page), 'utf8'));
	return {
		what: `${page} with its pictures`,
		bytes: pictures.reduce((sum, path) => sum + fileBytes(PAGES, path), bytes),
		bound: SIZE_BOUNDS.home
	};
}

function storyScript(page: string, named: number, manifest: unknown): MeasuredSize {
	const unnamed = unnamedScripts(manifest, page.split(/[\\/]/u)[0] ?? '');
	return {
		what: `script of ${page}`,
		bytes: unnamed.reduce((sum, path) => sum + fileBytes(CLIENT, path), named),
		bound: SIZE_BOUNDS.storyScript
	};
}

/** @throws naming everything that has grown over its bound */
export function checkSizes(): void {
	const over = measureSizes().filter(({ bytes, bound }) => bytes > bound);
	if (over.length > 0) {
		const lines = over.map(
			({ what, bytes, bound }) => `${what}: ${String(bytes)} bytes, allowed ${String(bound)}`
		);
		throw new Error(`Too heavy for the phones that Safar is for:\n  ${lines.join('\n  ')}`);
	}
}
