import type { SceneId } from '#lib/domain/shared/index.ts';
import type { ProgressStore, StoryState } from '#lib/domain/story/index.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import { StoryPlayer } from '#lib/state/story-player.svelte.ts';
import { marketStory } from '#tests/fixtures/story/market-story.ts';
import { FakeNarration, FakeTimer } from './fake-narration.ts';

/** A phone that keeps places as long as the test lets it. */
export class FakeProgress implements ProgressStore {
	kept: StoryState | null = null;
	full = false;

	load(): Promise<StoryState | null> {
		return Promise.resolve(this.kept);
	}

	save(state: StoryState): Promise<void> {
		if (this.full) return Promise.reject(new Error('storage full'));
		this.kept = structuredClone(state);
		return Promise.resolve();
	}
}

/** Every text of the story has a clip that is named after it. */
const clips = Object.fromEntries(
	marketStory.scenes
		.flatMap(({ id: scene, blocks, onward }) => [
			`${scene}.title`,
			...blocks.map(({ id }) => id),
			...(onward.kind === 'choices' ? onward.choices.map(({ id }) => id) : []),
			...(onward.kind === 'continue' ? [onward.id] : []),
			...(onward.kind === 'ending'
				? [onward.takeaway.titleId, ...onward.takeaway.points.map(({ id }) => id)]
				: [])
		])
		.concat('story.content-note', 'ui.story.choose.label')
		.map((id): [string, string] => [id, id])
);

/** One learner with one phone in the market story. */
export function learner(phone: FakeProgress | null = new FakeProgress(), reached?: SceneId) {
	const voice = new FakeNarration();
	const clock = new FakeTimer();
	const narration = new NarrationSession(voice, clock);
	const words = { choose: 'What would you do?', ending: [] };
	const player = new StoryPlayer({
		story: marketStory,
		clips,
		words,
		narration,
		progress: phone,
		afterPaint: (then) => {
			then();
		}
	});
	if (reached !== undefined) player.adopt(reached);
	return {
		phone,
		voice,
		clock,
		narration,
		player,
		/** Hears one clip to its end, and the pause after it. */
		hears: () => {
			voice.ends();
			clock.pass(300);
		}
	};
}
