import type { SpokenId } from '../shared/index.ts';
import { goBack, offeredChoices, type Story, type StoryState } from '../story/index.ts';

/**
 * "What would have happened?": the last fork of the way that was walked at which a choice was not tried yet, with
 * the story as it stood there. `null`: everything on this way was tried.
 */
export function lastOpenFork(
	story: Story,
	state: StoryState,
	tried: readonly SpokenId[]
): StoryState | null {
	for (let at = state; at.trail.length > 0;) {
		at = goBack(at);
		const offered = offeredChoices(story, at);
		if (offered.length > 1 && offered.some(({ id }) => !tried.includes(id))) return at;
	}
	return null;
}
