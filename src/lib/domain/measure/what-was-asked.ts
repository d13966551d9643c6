import type { ItemId } from '../shared/index.ts';
import type { JudgedWave } from './judged-wave.ts';
import { themesOf, type Theme } from './theme.ts';

/** Versions of each item that somebody was asked. */
export function versionsAsked(
	waves: readonly JudgedWave[]
): ReadonlyMap<ItemId, ReadonlySet<number>> {
	const versions = new Map<ItemId, Set<number>>();
	for (const { items } of waves)
		for (const { key } of items.values())
			versions.set(key.id, (versions.get(key.id) ?? new Set<number>()).add(key.version));
	return versions;
}

/** In the order in which they were first met. */
export function themesAsked(waves: readonly JudgedWave[]): readonly Theme[] {
	return themesOf(waves.flatMap(({ items }) => [...items.values()].map(({ key }) => key)));
}
