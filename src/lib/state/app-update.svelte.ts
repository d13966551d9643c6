/**
 * A new version that waits to take over. It is never offered while a story or a quiz runs; whoever does
 * not tap it gets it when Safar is next opened, because a closed page holds no version back.
 */
export class AppUpdate {
	// Counted apart from what the screen follows: an effect that calls hold() must not depend on it.
	#holds = 0;
	#held = $state(false);
	#apply = $state.raw<(() => void) | null>(null);

	/** Whether to show "A new version is here". */
	get offered(): boolean {
		return this.#apply !== null && !this.#held;
	}

	/** Called when a new version is on the phone, with what lets it take over. */
	ready(apply: () => void): void {
		this.#apply = apply;
	}

	/**
	 * Keeps the offer back. Stories and quizzes call it when they begin.
	 *
	 * @returns lets the offer come again; calling it twice does no harm
	 */
	hold(): () => void {
		this.#holds += 1;
		this.#held = true;
		let released = false;
		return () => {
			if (released) return;
			released = true;
			this.#holds -= 1;
			this.#held = this.#holds > 0;
		};
	}

	/** The person tapped the offer. */
	accept(): void {
		if (this.offered) this.#apply?.();
	}
}
