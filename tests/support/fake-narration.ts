import type { ClipListener, NarrationPlayer, Timer } from '#lib/domain/narration/index.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';

/** A voice without sound: remembers what it was told, and ends a clip when the test says so. */
export class FakeNarration implements NarrationPlayer {
	/** Every clip that was begun, oldest first. */
	readonly heard: ClipHash[] = [];
	readonly preloaded: ClipHash[] = [];
	/** The clip that sounds now; `null`: silence (also while paused). */
	speaking: ClipHash | null = null;
	rate = 1;
	#held: ClipHash | null = null;
	#listener: ClipListener | null = null;

	play(clip: ClipHash, listener: ClipListener): void {
		this.heard.push(clip);
		this.speaking = clip;
		this.#held = clip;
		this.#listener = listener;
	}

	pause(): void {
		this.speaking = null;
	}

	resume(): void {
		this.speaking = this.#held;
	}

	stop(): void {
		this.speaking = null;
		this.#held = null;
		this.#listener = null;
	}

	setRate(rate: number): void {
		this.rate = rate;
	}

	preload(clip: ClipHash): void {
		this.preloaded.push(clip);
	}

	/** The voice reaches a word of the clip that sounds. */
	says(word: number): void {
		this.#listener?.onWord(word);
	}

	/** The clip is over. */
	ends(reason: 'played' | 'failed' = 'played'): void {
		const listener = this.#listener;
		this.stop();
		listener?.onEnd(reason);
	}
}

/** A clock that moves when the test says so. */
export class FakeTimer implements Timer {
	#waiting: { readonly due: number; readonly then: () => void }[] = [];
	#now = 0;

	after(milliseconds: number, then: () => void): () => void {
		const entry = { due: this.#now + milliseconds, then };
		this.#waiting.push(entry);
		return () => {
			this.#waiting = this.#waiting.filter((other) => other !== entry);
		};
	}

	/** Lets time go by and calls what is due, in order. */
	pass(milliseconds: number): void {
		this.#now += milliseconds;
		const due = this.#waiting.filter((entry) => entry.due <= this.#now);
		this.#waiting = this.#waiting.filter((entry) => entry.due > this.#now);
		for (const { then } of due.toSorted((a, b) => a.due - b.due)) then();
	}
}
