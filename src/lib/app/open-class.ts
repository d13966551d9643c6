import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { openClassChannel } from '#lib/adapters/classroom/class-channel.ts';
import { watchCards } from '#lib/adapters/classroom/watch-cards.ts';
import { drawCode } from '#lib/adapters/transfer/draw-code.ts';
import type { BeatWords } from '#lib/domain/classroom/index.ts';
import { packsFor, type ClipMap } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { Story, StoryState } from '#lib/domain/story/index.ts';
import { ClassRun } from '#lib/state/classroom/class-run.svelte.ts';
import type { App } from './app.ts';

export { drawCode, openClassChannel, watchCards };

/**
 * One story in front of a room. Nothing heavy is fetched before `wake`. The place of the class that is open on this
 * device is kept, and nothing else of a class ever is; with `resumes` it goes on where it stopped.
 */
export function openClass(
	app: App,
	view: { readonly story: Story; readonly clips: ClipMap; readonly locale: Locale },
	words: BeatWords,
	resumes: () => boolean
): { readonly run: ClassRun; wake(this: void): Promise<void> } {
	const { story, clips, locale } = view;
	const player = new LateNarration(() => app.openVoice(packsFor(story.module, 'story'), locale));
	let keeping: Promise<void> = Promise.resolve();
	/** One after the other, so that the last place wins. A full device loses the place, not the lesson. */
	const stopAt = (place: StoryState | null): void => {
		keeping = keeping
			.then(async () => (await app.openStores()).classes.stopAt(place))
			.catch(() => undefined);
	};
	const run = new ClassRun({
		story,
		clips,
		words,
		player,
		timer: browserTimer,
		onScene: stopAt,
		onEnd: () => {
			stopAt(null);
		}
	});
	return {
		run,
		wake: async () => {
			const place = resumes() ? await placeOf(app, story) : null;
			if (place !== null) run.resumeAt(place);
			await player.fetch();
		}
	};
}

async function placeOf(app: App, story: Story): Promise<StoryState | null> {
	try {
		const { classes } = await app.openStores();
		const place = (await classes.open())?.place ?? null;
		return place?.module === story.module ? place : null;
	} catch {
		return null;
	}
}
