import { narrationPath, type ClipTiming, type WordMarks } from '#lib/domain/narration/index.ts';
import type { ClipHash, Locale } from '#lib/domain/shared/index.ts';
import { parseClipTiming, parsePackManifest } from '#lib/schema/narration/parse-narration.ts';

/** When the words of a clip begin. Empty when that cannot be had: the voice never waits for it. */
export type FindMarks = (clip: ClipHash) => Promise<WordMarks>;

type Timings = ReadonlyMap<ClipHash, ClipTiming>;

/**
 * Reads the lists of the packs in their order, each once and none before it is needed (the worker keeps them
 * for use without a network). A clip that is in none of them, or whose pack is still being made, is asked
 * for by itself.
 */
export function findMarksIn(
	packs: readonly string[],
	locale: Locale,
	fetchJson: (url: string) => Promise<unknown>
): FindMarks {
	const lists = new Map<string, Promise<Timings>>();
	return async (clip) => {
		for (const pack of packs) {
			const list = lists.get(pack) ?? readManifest(pack, locale, fetchJson);
			lists.set(pack, list);
			const timing = (await list).get(clip);
			if (timing !== undefined) return timing.marks;
		}
		return (await readTiming(clip, fetchJson))?.marks ?? [];
	};
}

async function readManifest(
	pack: string,
	locale: Locale,
	fetchJson: (url: string) => Promise<unknown>
): Promise<Timings> {
	const data = await fetchJson(narrationPath.manifest(pack, locale)).catch(() => null);
	const parsed = parsePackManifest(data);
	const clips = parsed.ok && parsed.value.state === 'ready' ? parsed.value.clips : [];
	return new Map(clips.map((timing) => [timing.clip, timing]));
}

async function readTiming(
	clip: ClipHash,
	fetchJson: (url: string) => Promise<unknown>
): Promise<ClipTiming | null> {
	const data = await fetchJson(narrationPath.timing(clip)).catch(() => null);
	const parsed = parseClipTiming(data);
	return parsed.ok ? parsed.value : null;
}
