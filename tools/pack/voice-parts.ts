import { clipsOf, packId } from '#lib/content/narration/clip-map.ts';
import type { NarrationPlan } from '#lib/content/narration/narration-content.ts';
import {
	COMMON_PACK,
	KIOSK_PACK,
	narrationPath,
	type ClipFormat
} from '#lib/domain/narration/index.ts';
import { PACK_PLACES } from '#lib/domain/pack/index.ts';
import type { AudioCache } from '#lib/server/narration/audio-cache.ts';
import type { PackPart } from './pack-part.ts';

/** Without these no page is spoken, and no kiosk is: the words of both, and the questions that a kiosk asks. */
const ALWAYS = [COMMON_PACK, KIOSK_PACK, 'core-short'];

/**
 * The plans of the modules that were chosen, and of what every pack needs.
 *
 * @param modules slugs; `null`: all
 * @throws naming every slug that no voice has
 */
export function chosenPlans(
	plans: readonly NarrationPlan[],
	modules: readonly string[] | null
): readonly NarrationPlan[] {
	if (modules === null) return plans;
	const known = new Set(plans.map(({ pack }) => slugOf(pack)));
	const unknown = modules.filter((module) => !known.has(module));
	if (unknown.length > 0) {
		throw new Error(
			`There is no module ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`
		);
	}
	const wanted = new Set([...ALWAYS, ...modules]);
	return plans.filter(({ pack }) => wanted.has(slugOf(pack)));
}

/**
 * Everything that the app asks for below `/narration/` for these plans, all of it in the cache already: the list of each
 * pack, the pack as one file for phones that can keep it, and each clip by itself for those that cannot (plain HTTP).
 * Clips that two packs share come once.
 */
export function voiceParts(
	plans: readonly NarrationPlan[],
	cache: AudioCache,
	formats: readonly ClipFormat[]
): readonly PackPart[] {
	const parts = plans.flatMap((plan) => [
		part(
			narrationPath.manifest(plan.pack, plan.locale),
			cache.manifestFile(plan.pack, plan.locale)
		),
		...formats.map((format) => {
			const id = packId(plan);
			return part(narrationPath.pack(id, format), cache.packFile(id, format));
		}),
		...clipsOf(plan).flatMap((clip) => [
			part(narrationPath.timing(clip), cache.clipFile(clip, 'json')),
			...formats.map((format) =>
				part(narrationPath.clip(clip, format), cache.clipFile(clip, format))
			)
		])
	]);
	return [...new Map(parts.map((one) => [one.path, one])).values()];
}

function part(address: string, from: string): PackPart {
	return { path: `${PACK_PLACES.site}${address.slice(1)}`, from };
}

function slugOf(pack: string): string {
	return pack.split('.')[0] ?? pack;
}
