import type { SceneId, SpokenId } from '../shared/index.ts';
import { offeredChoices } from './conditions.ts';
import { findScene } from './find-scene.ts';
import { passedOver } from './pass-over.ts';
import type { Scene, Story } from './story.ts';
import type { StoryState } from './story-state.ts';

/** At the first scene, with nothing decided. */
export function startStory(story: Story): StoryState {
	return { module: story.module, scene: story.scenes[0].id, trail: [] };
}

/** The scene that is on screen. */
export function currentScene(story: Story, state: StoryState): Scene {
	return findScene(story, state.scene) ?? story.scenes[0];
}

/** Takes a choice. One that is not offered here leaves the state as it is: a late second tap does nothing. */
export function choose(story: Story, state: StoryState, choice: SpokenId): StoryState {
	const taken = offeredChoices(story, state).find(({ id }) => id === choice);
	return taken === undefined ? state : step(story, state, taken.to, taken.id);
}

/** Follows the continue link, whatever the condition of the scene it leads to: it is the only way on. */
export function goOn(story: Story, state: StoryState): StoryState {
	const { onward } = currentScene(story, state);
	return onward.kind === 'continue' ? step(story, state, onward.to, onward.id) : state;
}

/** One step back on the trail; what that step had set is undone. At the start nothing happens. */
export function goBack(state: StoryState): StoryState {
	const last = state.trail.at(-1);
	return last === undefined
		? state
		: { ...state, scene: last.from, trail: state.trail.slice(0, -1) };
}

/** A jump to a scene. Nothing is decided by it; Back returns. */
export function skipTo(story: Story, state: StoryState, scene: SceneId): StoryState {
	return scene === state.scene ? state : step(story, state, scene, null);
}

/** "Skip this part", on a scene of the sensitive part: the story goes on behind it. Elsewhere nothing happens. */
export function skipPart(story: Story, state: StoryState): StoryState {
	const part = story.sensitive;
	return part?.scenes.includes(state.scene) === true ? skipTo(story, state, part.skipTo) : state;
}

function step(story: Story, state: StoryState, to: SceneId, by: SpokenId | null): StoryState {
	if (findScene(story, to) === null) return state;
	const scene = passedOver(story, state, to) ?? to;
	return { ...state, scene, trail: [...state.trail, { from: state.scene, by }] };
}
