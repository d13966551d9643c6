import type { NarrationPlayer, Timer, Utterance } from '#lib/domain/narration/index.ts';

/** Between two texts: a room needs longer than a phone at one ear. */
const PAUSE_MS = 600;

/**
 * Reads the texts of one beat to a room, one after another. Where the sound is off or a clip cannot be had, nothing
 * goes on by itself: the captions are paced by whoever leads.
 */
export class CaptionVoice {
	readonly #player: NarrationPlayer;
	readonly #timer: Timer;
	#on = $state(true);
	#status = $state<'silent' | 'speaking' | 'paused'>('silent');
	#saying = $state<string | null>(null);
	#word = $state<number | null>(null);
	#missing = $state(false);
	/** What still has to be said when a pause between two texts is over. */
	#onward: (() => void) | null = null;
	#sounding = false;
	#cancel: () => void = () => undefined;

	constructor(player: NarrationPlayer, timer: Timer) {
		this.#player = player;
		this.#timer = timer;
	}

	get status() {
		return this.#status;
	}

	get saying() {
		return this.#saying;
	}

	/** Index of the word that is said; `null` when it is not known. */
	get word() {
		return this.#word;
	}

	/** The class wants the voice. */
	get on() {
		return this.#on;
	}

	/** The last text could not be heard. */
	get missing() {
		return this.#missing;
	}

	/** Says all of it, then calls `done`; not when it was stopped or could not be heard. */
	say(script: readonly Utterance[], done: () => void): void {
		this.stop();
		if (this.#on) this.#sayFrom(script, 0, done);
	}

	/** Stops, and goes on where it stopped. False: nothing was being said. */
	toggle(): boolean {
		if (this.#status === 'speaking') {
			this.#status = 'paused';
			if (this.#sounding) this.#player.pause();
			this.#cancel();
			return true;
		}
		if (this.#status !== 'paused') return false;
		this.#status = 'speaking';
		if (this.#sounding) this.#player.resume();
		else this.#onward?.();
		return true;
	}

	pause(): void {
		if (this.#status === 'speaking') this.toggle();
	}

	setOn(on: boolean): void {
		this.#on = on;
		if (!on) this.stop();
	}

	/** Silent before it returns. */
	stop(): void {
		this.#cancel();
		this.#player.stop();
		this.#sounding = false;
		this.#onward = null;
		this.#status = 'silent';
		this.#saying = null;
		this.#word = null;
	}

	#sayFrom(script: readonly Utterance[], place: number, done: () => void): void {
		const text = script[place];
		if (text === undefined) {
			this.stop();
			done();
			return;
		}
		this.#saying = text.key;
		this.#word = null;
		this.#status = 'speaking';
		if (text.clip === null) {
			this.#fail();
			return;
		}
		const next = script[place + 1]?.clip ?? null;
		if (next !== null) this.#player.preload(next);
		this.#sounding = true;
		this.#player.play(text.clip, {
			onWord: (index) => {
				this.#word = index;
			},
			onEnd: (reason) => {
				this.#sounding = false;
				if (reason === 'failed') {
					this.#fail();
					return;
				}
				this.#missing = false;
				this.#word = null;
				const goOn = () => {
					this.#sayFrom(script, place + 1, done);
				};
				this.#onward = goOn;
				this.#cancel = this.#timer.after(PAUSE_MS, goOn);
			}
		});
	}

	#fail(): void {
		this.stop();
		this.#missing = true;
	}
}
