import type { NarrationPlayer, Timer, Utterance } from '#lib/domain/narration/index.ts';

/** Between two lines: long enough to hear that one has ended. */
const PAUSE_MS = 300;
/** A line that cannot be heard stays emphasised for about as long as a slow reader needs. */
const READING_MS_PER_WORD = 320;
const SLOW = 0.75;

/**
 * Reads what is on screen aloud, one utterance after another. Nothing sounds before the first tap; after it
 * every new page of the story is read by itself, until the person asks for quiet.
 */
export class NarrationSession {
	readonly #player: NarrationPlayer;
	readonly #timer: Timer;
	/** `undecided` before the first tap. */
	#voice = $state<'undecided' | 'on' | 'off'>('undecided');
	#status = $state<'silent' | 'speaking' | 'paused'>('silent');
	#saying = $state<string | null>(null);
	#word = $state<number | null>(null);
	#unheard = $state(false);
	#slow = $state(false);
	#script: readonly Utterance[] = [];
	/** Place in the script; its length when all is said. */
	#place = 0;
	/** A clip is in the player, as against the pause after it. */
	#sounding = false;
	#cancelPause: () => void = () => undefined;

	constructor(player: NarrationPlayer, timer: Timer) {
		this.#player = player;
		this.#timer = timer;
	}

	/** What the voice does just now. */
	get status() {
		return this.#status;
	}

	/** Key of the utterance that is being said, also while paused. */
	get saying() {
		return this.#saying;
	}

	/** Index of the word that is being said; `null` when it is not known. */
	get word() {
		return this.#word;
	}

	/** The last clip could not be had: the page says so, and the text goes on without it. */
	get unheard() {
		return this.#unheard;
	}

	get slow() {
		return this.#slow;
	}

	/** A new page is on screen. What sounded is silent at once; the new one is read if the voice is on. */
	show(script: readonly Utterance[]): void {
		this.stop();
		this.#script = script;
		this.#place = 0;
		if (this.#voice === 'on') this.#sayFrom(0);
		else this.#fetchAhead(0);
	}

	/** The first tap that means "go on": the voice may come in with the next page. */
	wake(): void {
		if (this.#voice === 'undecided') this.#voice = 'on';
	}

	/** The listen button: goes on where it was paused, and begins anew when all is said. */
	listen(): void {
		this.#voice = 'on';
		if (this.#status === 'speaking') return;
		if (this.#status === 'paused') {
			this.#status = 'speaking';
			this.#player.resume();
			return;
		}
		this.#sayFrom(this.#place < this.#script.length ? this.#place : 0);
	}

	/** Quiet until the person asks for the voice again. */
	pause(): void {
		this.#voice = 'off';
		if (this.#status !== 'speaking') return;
		if (!this.#sounding) {
			this.stop();
			return;
		}
		this.#status = 'paused';
		this.#player.pause();
	}

	/** From the first line of this page. */
	replay(): void {
		this.#voice = 'on';
		this.#sayFrom(0);
	}

	/** One text alone (a choice, the picture, a source). The page is not read on after it. */
	sayAlone(utterance: Utterance): void {
		this.stop();
		this.wake();
		this.#say(utterance, () => {
			this.stop();
		});
	}

	setSlow(slow: boolean): void {
		this.#slow = slow;
		this.#player.setRate(slow ? SLOW : 1);
	}

	/** Silent before it returns. Called on every transition, and when the page is left. */
	stop(): void {
		this.#cancelPause();
		this.#player.stop();
		this.#sounding = false;
		this.#status = 'silent';
		this.#saying = null;
		this.#word = null;
	}

	#sayFrom(place: number): void {
		this.stop();
		this.#place = place;
		const utterance = this.#script[place];
		if (utterance === undefined) return;
		this.#say(utterance, () => {
			this.#place = place + 1;
			this.#sayFrom(place + 1);
		});
		this.#fetchAhead(place + 1);
	}

	#say(utterance: Utterance, then: () => void): void {
		this.#status = 'speaking';
		this.#saying = utterance.key;
		const { clip } = utterance;
		if (clip === null) {
			this.#passUnheard(utterance, then);
			return;
		}
		this.#sounding = true;
		this.#player.play(clip, {
			onWord: (index) => {
				this.#word = index;
			},
			onEnd: (reason) => {
				this.#sounding = false;
				if (reason === 'failed') {
					this.#passUnheard(utterance, then);
					return;
				}
				this.#unheard = false;
				this.#after(PAUSE_MS, then);
			}
		});
	}

	#passUnheard(utterance: Utterance, then: () => void): void {
		this.#unheard = true;
		this.#word = null;
		this.#after(PAUSE_MS + utterance.words * READING_MS_PER_WORD, then);
	}

	#after(milliseconds: number, then: () => void): void {
		this.#cancelPause();
		this.#cancelPause = this.#timer.after(milliseconds, then);
	}

	#fetchAhead(place: number): void {
		const clip = this.#script[place]?.clip ?? null;
		if (clip !== null) this.#player.preload(clip);
	}
}
