import type { ClipListener, NarrationPlayer } from '#lib/domain/narration/index.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';

/**
 * A voice that is fetched after the first scene is drawn. What is asked of it before it has come is kept and
 * done when it comes; when it cannot be had, every clip counts as failed and the text goes on.
 */
export class LateNarration implements NarrationPlayer {
	readonly #open: () => Promise<NarrationPlayer>;
	#opening: Promise<void> | null = null;
	#voice: NarrationPlayer | null = null;
	#asked: { readonly clip: ClipHash; readonly listener: ClipListener } | null = null;
	#paused = false;
	#rate = 1;

	constructor(open: () => Promise<NarrationPlayer>) {
		this.#open = open;
	}

	/** Begins to fetch the voice; call it when the page is drawn and idle. Settles when it has come or failed. */
	fetch(): Promise<void> {
		this.#opening ??= this.#open().then(
			(voice) => {
				this.#arrive(voice);
			},
			() => {
				// The next tap tries again.
				this.#opening = null;
				const asked = this.#asked;
				this.#asked = null;
				asked?.listener.onEnd('failed');
			}
		);
		return this.#opening;
	}

	play(clip: ClipHash, listener: ClipListener): void {
		this.#paused = false;
		if (this.#voice !== null) {
			this.#voice.play(clip, listener);
			return;
		}
		this.#asked = { clip, listener };
		void this.fetch();
	}

	pause(): void {
		this.#paused = true;
		this.#voice?.pause();
	}

	resume(): void {
		this.#paused = false;
		this.#voice?.resume();
	}

	stop(): void {
		this.#asked = null;
		this.#voice?.stop();
	}

	setRate(rate: number): void {
		this.#rate = rate;
		this.#voice?.setRate(rate);
	}

	/** Waits for nobody: before the voice has come there is nothing to fetch ahead with. */
	preload(clip: ClipHash): void {
		this.#voice?.preload(clip);
	}

	#arrive(voice: NarrationPlayer): void {
		this.#voice = voice;
		voice.setRate(this.#rate);
		const asked = this.#asked;
		this.#asked = null;
		if (asked === null) return;
		voice.play(asked.clip, asked.listener);
		if (this.#paused) voice.pause();
	}
}
