import type { Outcome } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import type { ItemId } from '../shared/index.ts';

/**
 * The version whose meaning this one has: the first of a chain in which each is declared to mean the same as
 * one before it. `null`: no key knows this version.
 */
export function meaningOf(id: ItemId, version: number, keys: readonly ItemKey[]): number | null {
	const own = keys.find((key) => key.id === id && key.version === version);
	if (own === undefined) return null;
	const earlier = own.sameMeaningAs ?? null;
	// Only a lower version can be meant, so a broken register cannot send this round in circles.
	if (earlier === null || earlier >= version) return version;
	return meaningOf(id, earlier, keys) ?? version;
}

/**
 * Items that were asked with two meanings in these outcomes, and their twins: they say how people answered at
 * each wave, and nothing of a change between waves. Sorted.
 */
export function itemsOfTwoMeanings(
	outcomes: readonly Outcome[],
	keys: readonly ItemKey[]
): readonly ItemId[] {
	const versions = new Map<ItemId, Set<number>>();
	for (const { answers } of outcomes) {
		for (const { item, version } of answers) {
			const asked = versions.get(item);
			if (asked === undefined) versions.set(item, new Set([version]));
			else asked.add(version);
		}
	}
	return twoMeanings(versions, keys);
}

/** The same, of the versions of each item that were asked. */
export function twoMeanings(
	versions: ReadonlyMap<ItemId, ReadonlySet<number>>,
	keys: readonly ItemKey[]
): readonly ItemId[] {
	const changed = [...versions].flatMap(([id, asked]) => {
		if (asked.size < 2) return [];
		const own = keys.filter((key) => key.id === id);
		const meanings = new Set([...asked].map((version) => meaningOf(id, version, own)));
		return meanings.size > 1 ? [id] : [];
	});
	const twins = keys.flatMap(({ id, twin }) =>
		twin !== null && twin !== undefined && changed.includes(id) ? [twin] : []
	);
	return [...new Set([...changed, ...twins])].sort();
}
