import type { Flag, SpokenId } from '../shared/index.ts';
import { findScene } from './find-scene.ts';
import { passedOver } from './pass-over.ts';
import type { Choice, Condition, Scene, Story } from './story.ts';
import type { StoryState } from './story-state.ts';

/**
 * How many different taken choices set a flag. Taking the same choice twice (in a loop of the story) counts
 * once, so that nobody reaches `signs>=3` by asking the same question three times.
 */
export function countFlag(story: Story, state: StoryState, flag: Flag): number {
	const taken = new Set<SpokenId>();
	for (const { from, by } of state.trail) {
		const choice = choicesOf(findScene(story, from)).find(({ id }) => id === by);
		if (choice?.sets === flag) taken.add(choice.id);
	}
	return taken.size;
}

/**
 * The choices that a person may take here, in the order of the page; empty where the scene has none. A choice
 * is held back by its own condition, by that of the scene it leads to, and when that scene is passed over. When this would hold back all
 * of them, all are offered: nobody is left without a way on, and it is what the page does without a script.
 */
export function offeredChoices(story: Story, state: StoryState): readonly Choice[] {
	const choices = choicesOf(findScene(story, state.scene));
	const offered = choices.filter(
		(choice) =>
			passedOver(story, state, choice.to) === null &&
			holds(story, state, choice.when) &&
			holds(story, state, findScene(story, choice.to)?.when ?? null)
	);
	return offered.length > 0 ? offered : choices;
}

function holds(story: Story, state: StoryState, condition: Condition | null): boolean {
	return condition === null || countFlag(story, state, condition.flag) >= condition.atLeast;
}

function choicesOf(scene: Scene | null): readonly Choice[] {
	return scene?.onward.kind === 'choices' ? scene.onward.choices : [];
}
