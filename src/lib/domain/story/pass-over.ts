import type { SceneId } from '../shared/index.ts';
import type { Story } from './story.ts';
import type { StoryState } from './story-state.ts';

/** The answer to the content note: whether the sensitive part is passed over when the story comes to it. */
export function passOver(state: StoryState, skips: boolean): StoryState {
	return { ...state, skips };
}

/** Where the story goes on instead of this scene; `null`: nothing is passed over here. */
export function passedOver(story: Story, state: StoryState, scene: SceneId): SceneId | null {
	const part = story.sensitive;
	return state.skips === true && part?.scenes.includes(scene) === true ? part.skipTo : null;
}
