import { narrationPath, type ClipTiming, type WordMarks } from '#lib/domain/narration/index.ts';
import type { ClipHash, Locale } from '#lib/domain/shared/index.ts';
import { parseClipTiming, parsePackManifest } from '#lib/schema/narration/parse-narration.ts';

/** When the words of a clip begin. Empty when that cannot be had: the voice never waits for it. */
export type FindMarks = (clip: ClipHash) => Promise<WordMarks>;

/**
 * Reads the manifests of the packs once (the worker keeps them for use without a network). A clip that is in
 * none of them, or whose pack is still being made, is asked for by itself.
 */
export function findMarksIn(
	packs: readonly string[],
	locale: Locale,
	fetchJson: (url: string) => Promise<unknown>
): FindMarks {
	let known: Promise<ReadonlyMap<ClipHash, ClipTiming>> | null = null;
	return async (clip) => {
		known ??= readManifests(packs, locale, fetchJson);
		const timing = (await known).get(clip) ?? (await readTiming(clip, fetchJson));
		return timing?.marks ?? [];
	};
}

async function readManifests(
	packs: readonly string[],
	locale: Locale,
	fetchJson: (url: string) => Promise<unknown>
): Promise<ReadonlyMap<ClipHash, ClipTiming>> {
	const manifests = await Promise.all(
		packs.map((pack) => fetchJson(narrationPath.manifest(pack, locale)).catch(() => null))
	);
	const timings = new Map<ClipHash, ClipTiming>();
	for (const data of manifests) {
		const parsed = parsePackManifest(data);
		if (parsed.ok && parsed.value.state === 'ready')
			for (const timing of parsed.value.clips) timings.set(timing.clip, timing);
	}
	return timings;
}

async function readTiming(
	clip: ClipHash,
	fetchJson: (url: string) => Promise<unknown>
): Promise<ClipTiming | null> {
	const data = await fetchJson(narrationPath.timing(clip)).catch(() => null);
	const parsed = parseClipTiming(data);
	return parsed.ok ? parsed.value : null;
}
