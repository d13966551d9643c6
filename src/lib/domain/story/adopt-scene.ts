import type { SceneId } from '../shared/index.ts';
import { findScene, waysOut } from './find-scene.ts';
import { skipTo } from './play-story.ts';
import type { Story } from './story.ts';
import type { StoryState, TrailStep } from './story-state.ts';

/**
 * Takes over from a scene that the person has reached without the machine: by plain links before the script
 * came, by the browser's own Back, or by an opened address.
 *
 * - A scene of the trail: the story goes back to it.
 * - A scene further on: the shortest way there is taken as the way that was walked, so that its choices count.
 * - Any other: a jump. An unknown name leaves the state as it is.
 */
export function goTo(story: Story, state: StoryState, scene: SceneId): StoryState {
	if (scene === state.scene || findScene(story, scene) === null) return state;
	const place = state.trail.findLastIndex(({ from }) => from === scene);
	if (place !== -1) return { ...state, scene, trail: state.trail.slice(0, place) };
	const walked = shortestWay(story, state.scene, scene);
	if (walked === null) return skipTo(story, state, scene);
	return { ...state, scene, trail: [...state.trail, ...walked] };
}

/** Breadth first, in the order of the page. `null`: there is no way. */
function shortestWay(story: Story, from: SceneId, to: SceneId): readonly TrailStep[] | null {
	const waysTo = new Map<SceneId, readonly TrailStep[]>([[from, []]]);
	for (const [at, walked] of waysTo) {
		if (at === to) return walked;
		const scene = findScene(story, at);
		for (const way of scene === null ? [] : waysOut(scene))
			if (!waysTo.has(way.to)) waysTo.set(way.to, [...walked, { from: at, by: way.by }]);
	}
	return null;
}
