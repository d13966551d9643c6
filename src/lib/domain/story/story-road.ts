import type { SceneId } from '../shared/index.ts';
import { findScene, waysOut } from './find-scene.ts';
import type { Story } from './story.ts';
import type { StoryState } from './story-state.ts';

/** The road with stations that shows how far the story has come. */
export interface RoadPlace {
	/** 1 at the start, `stations` at every ending. */
	readonly station: number;
	readonly stations: number;
}

/**
 * How far the person has come. The road is as long as the longest way through the story; a scene's station is
 * counted from the end, by the longest way that may remain. So a shorter way leaps ahead, and no step of the
 * story leads backwards; only Back does. A way that returns to an earlier scene (a loop) stays in its place.
 */
export function roadPlace(story: Story, state: StoryState): RoadPlace {
	const remaining = remainingOf(story);
	const stations = (remaining.get(story.scenes[0].id) ?? 0) + 1;
	const stationOf = (scene: SceneId) => Math.max(1, stations - (remaining.get(scene) ?? 0));
	const passed = [...state.trail.map(({ from }) => from), state.scene];
	return { station: Math.max(...passed.map(stationOf)), stations };
}

/** Measured once for each story: a tap must not wait for it. */
const measured = new WeakMap<Story, ReadonlyMap<SceneId, number>>();

function remainingOf(story: Story): ReadonlyMap<SceneId, number> {
	const remaining = measured.get(story) ?? longestRemaining(story);
	measured.set(story, remaining);
	return remaining;
}

/** Steps of the longest way from each scene to an ending; ways back to a scene of the way do not count. */
function longestRemaining(story: Story): ReadonlyMap<SceneId, number> {
	const remaining = new Map<SceneId, number>();
	const onTheWay = new Set<SceneId>();
	const measure = (id: SceneId): number => {
		const known = remaining.get(id);
		if (known !== undefined) return known;
		const scene = findScene(story, id);
		if (scene === null) return 0;
		onTheWay.add(id);
		let longest = 0;
		for (const { to } of waysOut(scene))
			if (!onTheWay.has(to)) longest = Math.max(longest, 1 + measure(to));
		onTheWay.delete(id);
		remaining.set(id, longest);
		return longest;
	};
	for (const scene of story.scenes) measure(scene.id);
	return remaining;
}
