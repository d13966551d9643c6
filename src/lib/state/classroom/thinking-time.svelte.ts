import type { Thinking } from '#lib/domain/classroom/index.ts';
import type { Timer } from '#lib/domain/narration/index.ts';

/** Long enough for two people to say a sentence each ("think, pair, share": F. Lyman, 1981). */
const THINKING_SECONDS = 60;
const LONGER_SECONDS = 30;
const SECOND_MS = 1000;

/**
 * Time in which nothing sounds and nobody is asked for anything. When it is over nothing happens: a talk is not cut
 * off, and whoever leads the room goes on.
 */
export class ThinkingTime {
	readonly #timer: Timer;
	#now = $state.raw<Thinking | null>(null);
	#cancel: () => void = () => undefined;

	constructor(timer: Timer) {
		this.#timer = timer;
	}

	/** `null`: the class does not think just now. */
	get now() {
		return this.#now;
	}

	begin(): void {
		this.#cancel();
		this.#now = { left: THINKING_SECONDS, total: THINKING_SECONDS };
		this.#wait();
	}

	longer(): void {
		if (this.#now === null) return;
		const { left } = this.#now;
		this.#now = {
			left: left + LONGER_SECONDS,
			total: Math.max(this.#now.total, left + LONGER_SECONDS)
		};
		this.#wait();
	}

	stop(): void {
		this.#cancel();
		this.#now = null;
	}

	#wait(): void {
		this.#cancel();
		this.#cancel = this.#timer.after(SECOND_MS, () => {
			if (this.#now === null || this.#now.left === 0) return;
			this.#now = { ...this.#now, left: this.#now.left - 1 };
			if (this.#now.left > 0) this.#wait();
		});
	}
}
