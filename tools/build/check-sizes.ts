import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileBytes, pageWeight } from './page-weight.ts';
import { unnamedScripts } from './unnamed-scripts.ts';

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** Bounds in bytes as they travel (brotli): what an old phone on a bad line can take. */
export const SIZE_BOUNDS = {
	/** All script that a first visit to a story fetches before the script takes over; not the voice and the stores. */
	storyScript: 60_000,
	/** The page with its styles: the first scene can be read and decided with these alone. */
	storyPage: 60_000,
	picture: 12_000
} as const;

export interface MeasuredSize {
	readonly what: string;
	readonly bytes: number;
	readonly bound: number;
}

/** Everything in `build/` that has a bound. */
export function measureSizes(): readonly MeasuredSize[] {
	const stories = globSync('*/learn/*/index.html', { cwd: 'build/prerendered' }).sort();
	const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	const pictures = globSync('pictures/*.svg', { cwd: 'build/prerendered' }).sort();
	return [
		...stories.flatMap((story) => {
			const html = readFileSync(join('build/prerendered', story), 'utf8');
			const weight = pageWeight('build/client', html);
			const unnamed = unnamedScripts(manifest, story.split(/[\\/]/u)[0] ?? '');
			return [
				{
					what: `script of ${story}`,
					bytes: unnamed.reduce(
						(sum, path) => sum + fileBytes('build/client', path),
						weight.scriptBytes
					),
					bound: SIZE_BOUNDS.storyScript
				},
				{
					what: `page and styles of ${story}`,
					bytes: weight.htmlBytes + weight.styleBytes,
					bound: SIZE_BOUNDS.storyPage
				}
			];
		}),
		...pictures.map((picture) => ({
			what: picture,
			bytes: fileBytes('build/prerendered', picture),
			bound: SIZE_BOUNDS.picture
		}))
	];
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
