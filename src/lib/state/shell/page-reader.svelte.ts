import type { ClipMap, NarrationPlayer } from '#lib/domain/narration/index.ts';

/** Reads single texts of a page aloud when they are touched. A second touch ends it. */
export class PageReader {
	readonly #clips: () => ClipMap;
	readonly #voice: () => NarrationPlayer;
	#sounding = $state<string | null>(null);

	/** Both are asked again at each touch, because the language of the page may have changed. */
	constructor(clips: () => ClipMap, voice: () => NarrationPlayer) {
		this.#clips = clips;
		this.#voice = voice;
	}

	/** Key of the text that sounds now. */
	get sounding(): string | null {
		return this.#sounding;
	}

	/** Whether there is a clip for this key. */
	canRead(key: string): boolean {
		return this.#clips()[key] !== undefined;
	}

	/** Reads the text of this key, in place of what sounded before; falls silent when that was the same. */
	toggle(key: string): void {
		const clip = this.#clips()[key];
		const again = this.#sounding === key;
		this.stop();
		if (again || clip === undefined) return;
		this.#sounding = key;
		this.#voice().play(clip, {
			onWord: () => undefined,
			onEnd: () => {
				if (this.#sounding === key) this.#sounding = null;
			}
		});
	}

	/** Silent when it returns; for when the page is left, too. */
	stop(): void {
		if (this.#sounding === null) return;
		this.#sounding = null;
		this.#voice().stop();
	}
}
