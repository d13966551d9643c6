/** Lets so many in at once, and nobody wait: who finds it closed comes again later. */
export class Turnstile {
	readonly #most: number;
	#inside = 0;

	constructor(most: number) {
		this.#most = most;
	}

	get inside(): number {
		return this.#inside;
	}

	/** `null`: it is full. Else call what is returned, once, when leaving. */
	enter(): (() => void) | null {
		if (this.#inside >= this.#most) return null;
		this.#inside += 1;
		let isInside = true;
		return () => {
			if (isInside) this.#inside -= 1;
			isInside = false;
		};
	}
}
