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
	sawSensitive,
	roadPlace,
	passOver,
	skipPart,
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
	/** Somebody took a choice for the first time in this telling; only its number goes up, where anything is kept. */
	readonly took?: (choice: SpokenId) => void;
	/** Runs what may wait until the next scene is painted. */
	readonly afterPaint: (then: () => void) => void;
}

/**
 * One person in one story. Every move stops the voice first, then changes the scene; when that is painted, the
 * rest of the page follows, the new scene is read and the place is kept.
 */
export class StoryPlayer {
	readonly #parts: StoryPlayerParts;
	#state = $state.raw<StoryState>({ module: '', scene: '', trail: [] });
	/** The state that the rest of the page shows: one painted frame behind. */
	#painted = $state.raw<StoryState>({ module: '', scene: '', trail: [] });
	readonly #taken: SpokenId[] = [];
	#unread = false;
	#settles = false;
	#moved = false;
	#keeping: Promise<void> = Promise.resolve();

	constructor(parts: StoryPlayerParts) {
		this.#parts = parts;
		this.#state = startStory(parts.story);
		this.#painted = this.#state;
		this.#read();
	}

	get scene() {
		return currentScene(this.#parts.story, this.#state);
	}

	get offered() {
		return offeredChoices(this.#parts.story, this.#state);
	}

	/** The scene that has been painted, for what follows it: the address, pictures fetched ahead. */
	get paintedScene() {
		return currentScene(this.#parts.story, this.#painted);
	}

	get road() {
		return roadPlace(this.#parts.story, this.#painted);
	}

	get canGoBack() {
		return this.#painted.trail.length > 0;
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
		const next = choose(this.#parts.story, this.#state, choice);
		if (next !== this.#state && !this.#taken.includes(choice)) {
			this.#taken.push(choice);
			this.#parts.took?.(choice);
		}
		this.#move(next);
	}

	goOn(): void {
		this.#parts.narration.wake();
		this.#move(goOn(this.#parts.story, this.#state));
	}

	back(): void {
		this.#move(goBack(this.#state));
	}

	/** The person asked at the content note that the sensitive part is passed over. */
	get skips() {
		return this.#state.skips ?? false;
	}

	/** A scene of the sensitive part was on the way: a quiet moment is offered after the ending. */
	get sawSensitive(): boolean {
		return sawSensitive(this.#parts.story, this.#painted);
	}

	/** Leaves out the sensitive part that is on screen. */
	skipPart(): void {
		this.#parts.narration.wake();
		this.#move(skipPart(this.#parts.story, this.#state));
	}

	passOver(skips: boolean): void {
		this.#move(passOver(this.#state, skips));
	}

	/**
	 * The browser has gone to a scene by itself: by plain links before the script came, by its own Back, by an
	 * address. `null`: the address names none, which is the first.
	 */
	adopt(scene: SceneId | null): void {
		const to = scene ?? this.#parts.story.scenes[0].id;
		this.#move(goTo(this.#parts.story, this.#state, to));
	}

	/** From the beginning, with nothing decided; what somebody does not want to see stays left out. */
	startAgain(): void {
		this.#move(passOver(startStory(this.#parts.story), this.skips));
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
		if (next.scene !== this.#state.scene) {
			this.#parts.narration.show([]);
			this.#unread = true;
		}
		this.#state = next;
		if (this.#settles) return;
		this.#settles = true;
		this.#parts.afterPaint(() => {
			this.#settle();
		});
	}

	#settle(): void {
		this.#settles = false;
		this.#painted = this.#state;
		if (this.#unread) this.#read();
		this.#unread = false;
		this.#keep(this.#state);
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
