import type { ClipMap, NarrationPlayer } from '#lib/domain/narration/index.ts';

/** Reads single texts of a page aloud when they are touched. A second touch ends it. */
export class PageReader {
	readonly #clips: () => ClipMap;
	readonly #openVoice: () => Promise<NarrationPlayer>;
	#voice: Promise<NarrationPlayer> | null = null;
	#sounding = $state<string | null>(null);

	/**
	 * @param clips what this page can say; read again at each touch, because the language may change
	 * @param openVoice called once, at the first `prepare` or touch
	 */
	constructor(clips: () => ClipMap, openVoice: () => Promise<NarrationPlayer>) {
		this.#clips = clips;
		this.#openVoice = openVoice;
	}

	/** Key of the text that sounds now. */
	get sounding(): string | null {
		return this.#sounding;
	}

	/** Whether there is a clip for this key. */
	canRead(key: string): boolean {
		return this.#clips()[key] !== undefined;
	}

	/** Gets the voice ready before the first touch: an iPhone allows sound only in the touch itself. */
	prepare(): void {
		this.#voice ??= this.#openVoice();
		// The first touch tries again and tells of the failure by staying silent.
		this.#voice.catch(() => (this.#voice = null));
	}

	async toggle(key: string): Promise<void> {
		const clip = this.#clips()[key];
		if (this.#sounding === key || clip === undefined) {
			await this.stop();
			return;
		}
		this.#sounding = key;
		const ended = () => {
			if (this.#sounding === key) this.#sounding = null;
		};
		try {
			const voice = await (this.#voice ??= this.#openVoice());
			if (this.#sounding !== key) return;
			voice.play(clip, { onWord: () => undefined, onEnd: ended });
		} catch {
			this.#voice = null;
			ended();
		}
	}

	/** Ends the voice; for when the page is left. */
	async stop(): Promise<void> {
		this.#sounding = null;
		const voice = await this.#voice?.catch(() => null);
		voice?.stop();
	}
}
