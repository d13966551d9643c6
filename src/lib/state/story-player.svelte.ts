import { sceneScript, type ClipMap, type ScriptWords } from '#lib/domain/narration/index.ts';
import type { SceneId, SpokenId } from '#lib/domain/shared/index.ts';
import {
	choose,
	currentScene,
	goBack,
	goOn,
	goTo,
	offeredChoices,
	resumeStory,
	roadPlace,
	skipTo,
	startStory,
	type ProgressStore,
	type Story,
	type StoryState
} from '#lib/domain/story/index.ts';
import type { NarrationSession } from './narration-session.svelte.ts';

export interface StoryPlayerParts {
	readonly story: Story;
	readonly clips: ClipMap;
	readonly words: ScriptWords;
	readonly narration: NarrationSession;
	/** `null` on a shared device, in a kiosk and in private mode: nothing is kept. */
	readonly progress: ProgressStore | null;
}

/** One person in one story. Every move stops the voice first, then changes the page, then keeps the place. */
export class StoryPlayer {
	readonly #parts: StoryPlayerParts;
	#state = $state.raw<StoryState>({ module: '', scene: '', trail: [] });
	#moved = false;
	#keeping: Promise<void> = Promise.resolve();

	constructor(parts: StoryPlayerParts) {
		this.#parts = parts;
		this.#state = startStory(parts.story);
		this.#read();
	}

	get scene() {
		return currentScene(this.#parts.story, this.#state);
	}

	get offered() {
		return offeredChoices(this.#parts.story, this.#state);
	}

	get road() {
		return roadPlace(this.#parts.story, this.#state);
	}

	get canGoBack() {
		return this.#state.trail.length > 0;
	}

	/** Goes on where this phone left off, unless the person has begun to move meanwhile. */
	async resume(): Promise<void> {
		const stored = await this.#load();
		if (stored === null) return;
		const resumed = resumeStory(this.#parts.story, stored);
		const samePlace = resumed.scene === this.#state.scene;
		// A finished story begins anew; only a page that was reloaded at its end stays there.
		const finished = currentScene(this.#parts.story, resumed).onward.kind === 'ending';
		if (samePlace ? this.#state.trail.length <= resumed.trail.length : !this.#moved && !finished)
			this.#change(resumed);
	}

	choose(choice: SpokenId): void {
		this.#parts.narration.wake();
		this.#move(choose(this.#parts.story, this.#state, choice));
	}

	goOn(): void {
		this.#parts.narration.wake();
		this.#move(goOn(this.#parts.story, this.#state));
	}

	back(): void {
		this.#move(goBack(this.#state));
	}

	skipTo(scene: SceneId): void {
		this.#parts.narration.wake();
		this.#move(skipTo(this.#parts.story, this.#state, scene));
	}

	/**
	 * The browser has gone to a scene by itself: by plain links before the script came, by its own Back, by an
	 * address. `null`: the address names none, which is the first.
	 */
	adopt(scene: SceneId | null): void {
		const to = scene ?? this.#parts.story.scenes[0].id;
		this.#move(goTo(this.#parts.story, this.#state, to));
	}

	/** From the beginning, with nothing decided. */
	startAgain(): void {
		this.#move(startStory(this.#parts.story));
	}

	/** What was kept last has been written, or could not be. */
	kept(): Promise<void> {
		return this.#keeping;
	}

	#move(next: StoryState): void {
		if (next === this.#state) return;
		this.#moved = true;
		this.#change(next);
	}

	#change(next: StoryState): void {
		const sameScene = next.scene === this.#state.scene;
		if (!sameScene) this.#parts.narration.stop();
		this.#state = next;
		if (!sameScene) this.#read();
		this.#keep(next);
	}

	#read(): void {
		const { story, narration, clips, words } = this.#parts;
		narration.show(sceneScript(story, this.scene, this.offered, clips, words));
	}

	#keep(state: StoryState): void {
		const { progress } = this.#parts;
		if (progress === null) return;
		// One after the other, so that the last place wins. A full phone loses the place, not the story.
		this.#keeping = this.#keeping.then(() => progress.save(state)).catch(() => undefined);
	}

	async #load(): Promise<StoryState | null> {
		const { progress, story } = this.#parts;
		try {
			return (await progress?.load(story.module)) ?? null;
		} catch {
			return null;
		}
	}
}
