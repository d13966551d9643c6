import { readFile } from 'node:fs/promises';
import { clipsOf, humanShare, packId } from '#lib/content/narration/clip-map.ts';
import type { NarrationPlan } from '#lib/content/narration/narration-content.ts';
import {
	CLIP_FORMATS,
	type ClipFormat,
	type ClipTiming,
	type PackManifest
} from '#lib/domain/narration/index.ts';
import { isLocale, type ClipHash } from '#lib/domain/shared/index.ts';
import type { AudioCache } from './audio-cache.ts';
import { writePack } from './write-pack.ts';

type ReadyManifest = Extract<PackManifest, { state: 'ready' }>;

/**
 * Puts the clips of a plan, all of them in the cache already, into one file for each format, and writes the
 * manifest last.
 *
 * @throws when a clip is missing or broken
 */
export async function buildPack(plan: NarrationPlan, cache: AudioCache): Promise<ReadyManifest> {
	const { pack, locale } = plan;
	if (!isLocale(locale)) throw new Error(`Safar is not told in the language ${locale}.`);
	const clips = clipsOf(plan);
	const id = packId(plan);
	const bytes: Record<ClipFormat, number> = { ogg: 0, mp3: 0 };
	for (const format of CLIP_FORMATS) {
		const packed = writePack(await readClips(clips, format, cache));
		await cache.writePack(id, format, packed);
		bytes[format] = packed.length;
	}
	const manifest: ReadyManifest = {
		state: 'ready',
		id,
		locale,
		humanShare: humanShare(plan),
		bytes,
		clips: await readTimings(clips, cache)
	};
	await cache.writeManifest(pack, locale, manifest);
	return manifest;
}

async function readClips(
	clips: readonly ClipHash[],
	format: ClipFormat,
	cache: AudioCache
): Promise<readonly { clip: ClipHash; bytes: Uint8Array }[]> {
	return Promise.all(
		clips.map(async (clip) => ({ clip, bytes: await readFile(cache.clipFile(clip, format)) }))
	);
}

async function readTimings(
	clips: readonly ClipHash[],
	cache: AudioCache
): Promise<readonly ClipTiming[]> {
	return Promise.all(
		clips.map(async (clip) => {
			const timing = await cache.readTiming(clip);
			if (timing.ok) return timing.value;
			throw new Error(`The timing of clip ${clip} is broken: ${timing.problems.join('; ')}`);
		})
	);
}
