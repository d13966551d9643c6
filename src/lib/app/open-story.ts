import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { afterPaint } from '#lib/adapters/device/after-paint.ts';
import {
	COMMON_PACK,
	packsFor,
	toolPack,
	type ClipMap,
	type ScriptWords
} from '#lib/domain/narration/index.ts';
import type { InstrumentId, Locale, SpokenId } from '#lib/domain/shared/index.ts';
import type { ProgressStore, Story, StoryState } from '#lib/domain/story/index.ts';
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
	kind: 'module' | 'call' = 'module'
): OpenedStory {
	const slug: string = story.module;
	const packs = kind === 'call' ? [toolPack(slug), COMMON_PACK] : packsFor(slug, 'story');
	const voice = new LateNarration(() => app.openVoice(packs, locale));
	const narration = new NarrationSession(voice, browserTimer);
	// A rehearsal is always begun anew, and leaves no trace.
	const progress = kind === 'call' ? null : placesOf(app);
	const took = (choice: SpokenId): void => {
		if (kind === 'module') afterPaint(() => void countChoice(app, story.module, choice));
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

/** The places of an own phone. A device that goes round among the people of a cohort keeps none. */
function placesOf(app: App): ProgressStore {
	const own = async () => {
		const { settings, story } = await app.openStores();
		const { activeCohort } = await settings.read();
		return activeCohort === null ? story : null;
	};
	return {
		load: async (module) => (await own())?.load(module) ?? null,
		save: async (state: StoryState) => {
			await (await own())?.save(state);
		}
	};
}
