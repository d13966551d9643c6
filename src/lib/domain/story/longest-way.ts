import type { SceneId } from '../shared/index.ts';
import { findScene, waysOut } from './find-scene.ts';
import type { Scene, Story } from './story.ts';

/**
 * The most that a way through a story can cost, each scene counted once and conditions put aside. Every way
 * is walked, so this is for short stories: a dozen scenes at the most.
 */
export function longestWay(story: Story, costOf: (scene: Scene) => number): number {
	const walk = (id: SceneId, seen: ReadonlySet<SceneId>): number => {
		const scene = findScene(story, id);
		if (scene === null || seen.has(id)) return 0;
		const after = new Set(seen).add(id);
		return costOf(scene) + Math.max(0, ...waysOut(scene).map(({ to }) => walk(to, after)));
	};
	return walk(story.scenes[0].id, new Set());
}
