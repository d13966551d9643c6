import type { Story } from './story.ts';
import type { StoryState } from './story-state.ts';

/** Whether somebody was shown a scene of the sensitive part on the way on which they are. */
export function sawSensitive({ sensitive }: Story, { scene, trail }: StoryState): boolean {
	const seen = [...trail.map(({ from }) => from), scene];
	return sensitive?.scenes.some((one) => seen.includes(one)) ?? false;
}
