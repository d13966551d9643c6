import type { ClipMap } from '#lib/domain/narration/index.ts';

/** The clips whose keys begin so: a page carries those that it can say, and no others. */
export function pickClips(clips: ClipMap, prefixes: readonly string[]): ClipMap {
	return Object.fromEntries(
		Object.entries(clips).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix)))
	);
}
