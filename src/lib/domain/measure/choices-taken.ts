import type { ModuleSlug, SceneId, SpokenId } from '../shared/index.ts';

/** How often each choice of one scene was taken in a cohort. Nobody's path can be put together from it. */
export interface ChoicesTaken {
	readonly module: ModuleSlug;
	readonly scene: SceneId;
	readonly choices: readonly { readonly choice: SpokenId; readonly count: number }[];
}

/** Counts by module and choice id (`scene.c1`), as devices keep them. */
export interface ChoiceCounts {
	readonly module: ModuleSlug;
	readonly counts: Readonly<Record<SpokenId, number>>;
}

/**
 * Sums what several devices counted, scene by scene. `offered`: all choices of a story in the order of the page;
 * one that nobody took is a finding too. A choice that the story no longer has is left out.
 */
export function choicesTaken(
	tallies: readonly ChoiceCounts[],
	offered: readonly {
		readonly module: ModuleSlug;
		readonly scene: SceneId;
		readonly choices: readonly SpokenId[];
	}[]
): readonly ChoicesTaken[] {
	const sums = new Map<string, number>();
	for (const { module, counts } of tallies)
		for (const [choice, count] of Object.entries(counts))
			sums.set(`${module} ${choice}`, (sums.get(`${module} ${choice}`) ?? 0) + count);
	return offered
		.map(({ module, scene, choices }) => ({
			module,
			scene,
			choices: choices.map((choice) => ({ choice, count: sums.get(`${module} ${choice}`) ?? 0 }))
		}))
		.filter(({ choices }) => choices.some(({ count }) => count > 0));
}
