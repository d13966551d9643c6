import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { afterPaint } from '#lib/adapters/device/after-paint.ts';
import { storyStation } from '#lib/domain/journey/index.ts';
import {
	COMMON_PACK,
	packsFor,
	toolPack,
	type ClipMap,
	type ScriptWords
} from '#lib/domain/narration/index.ts';
import type { InstrumentId, Locale, ModuleSlug, SpokenId } from '#lib/domain/shared/index.ts';
import {
	currentScene,
	type CutId,
	type ProgressStore,
	type Story,
	type StoryState
} from '#lib/domain/story/index.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import { StoryPlayer } from '#lib/state/story-player.svelte.ts';
import type { App } from './app.ts';

export interface OpenedStory {
	readonly player: StoryPlayer;
	readonly narration: NarrationSession;
	/** Runs what may wait until the next scene is painted. */
	afterPaint(this: void, then: () => void): void;
	/** Fetches the voice and this phone's stores, and goes on where it left off. Call it when the page is drawn. */
	wake(): Promise<void>;
	/** The person has answered the questions before the story, and not those after it. */
	owesQuestions(instrument: InstrumentId): Promise<boolean>;
}

/** As a module tells it, as a cut of it does, or as the rehearsal of a call among the tools. */
export type Telling =
	| { readonly kind: 'story' }
	| { readonly kind: 'cut'; readonly cut: CutId }
	| { readonly kind: 'call' };

/**
 * Puts one story together with the real parts of this device; nothing heavy is fetched before `wake`. A call is
 * a story of the tools.
 */
export function openStory(
	app: App,
	story: Story,
	clips: ClipMap,
	words: ScriptWords,
	locale: Locale,
	telling: Telling = { kind: 'story' }
): OpenedStory {
	const slug: string = story.module;
	const packs = telling.kind === 'call' ? [toolPack(slug), COMMON_PACK] : packsFor(slug, 'story');
	const voice = new LateNarration(() => app.openVoice(packs, locale));
	const narration = new NarrationSession(voice, browserTimer);
	// A rehearsal is always begun anew, and leaves no trace.
	const progress = telling.kind === 'call' ? null : placesOf(app, story, telling);
	const took = (choice: SpokenId): void => {
		if (telling.kind !== 'call') afterPaint(() => void countChoice(app, story.module, choice));
	};
	const player = new StoryPlayer({ story, clips, words, narration, progress, took, afterPaint });
	return {
		player,
		narration,
		afterPaint,
		wake: async () => {
			await Promise.all([player.resume(), voice.fetch()]);
		},
		owesQuestions: async (instrument) => {
			const { quiz } = await app.openStores();
			const taken = (await quiz.person())?.taken.filter((form) => form.instrument === instrument);
			const took = (wave: string) => taken?.some((form) => form.wave === wave) ?? false;
			return took('baseline') && !took('endline');
		}
	};
}

/**
 * For the cohort's report: only where the device goes round, only for somebody who said yes to being counted, and
 * only a number. A full phone loses the number, not the story.
 */
async function countChoice(app: App, module: ModuleSlug, choice: SpokenId): Promise<void> {
	try {
		const { quiz, settings, tallies } = await app.openStores();
		const { activeCohort } = await settings.read();
		if (activeCohort === null || (await quiz.person()) === null) return;
		await tallies.count(activeCohort, module, [choice]);
	} catch {
		// Nothing is said: the person is in the middle of a story.
	}
}

/**
 * The places of an own phone, and that a story was heard to its end. A device that goes round among the people of
 * a cohort and a private phone keep neither; a cut is over before anybody would come back to it.
 */
function placesOf(app: App, story: Story, telling: Telling): ProgressStore {
	const cut = telling.kind === 'cut' ? telling.cut : null;
	return {
		load: async (module) => (cut === null ? ((await app.progress())?.load(module) ?? null) : null),
		save: async (state: StoryState) => {
			if (cut === null) await (await app.progress())?.save(state);
			if (currentScene(story, state).onward.kind === 'ending')
				await (await app.journey())?.finish(storyStation(story.module, cut));
		}
	};
}
