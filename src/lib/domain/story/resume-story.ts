import { findScene, waysOut } from './find-scene.ts';
import { startStory } from './play-story.ts';
import type { Story } from './story.ts';
import type { StoryState, TrailStep } from './story-state.ts';

/**
 * Goes on where a stored state left off, in a story that may have been edited since: a scene that is gone is
 * replaced by the nearest one of the trail that still stands, and at last by the start. A choice that is gone
 * stays on the trail as a jump and sets nothing. A state of another module starts anew.
 */
export function resumeStory(story: Story, stored: StoryState): StoryState {
	if (stored.module !== story.module) return startStory(story);
	const trail = [...stored.trail];
	let scene = stored.scene;
	while (findScene(story, scene) === null) {
		const last = trail.pop();
		if (last === undefined) return startStory(story);
		scene = last.from;
	}
	const kept = trail.filter(({ from }) => findScene(story, from) !== null);
	return { ...stored, scene, trail: kept.map((step) => withoutLostChoice(story, step)) };
}

function withoutLostChoice(story: Story, step: TrailStep): TrailStep {
	const scene = findScene(story, step.from);
	const stands = scene !== null && waysOut(scene).some(({ by }) => by === step.by);
	return stands ? step : { from: step.from, by: null };
}
