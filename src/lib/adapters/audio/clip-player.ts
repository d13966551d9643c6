import {
	wordAt,
	type ClipListener,
	type NarrationPlayer,
	type Timer,
	type WordMarks
} from '#lib/domain/narration/index.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';
import type { FindMarks } from './clip-timings.ts';
import type { OpenSound, Sound } from './sound.ts';

/** A clip that has not been heard by then counts as failed, so that a dying network never stops a story. */
const START_LIMIT_MS = 12_000;

export interface ClipPlayerParts {
	readonly open: OpenSound;
	readonly findMarks: FindMarks;
	readonly timer: Timer;
	/** Calls back before the next picture is drawn; what it returns calls that off. */
	readonly nextFrame: (then: () => void) => () => void;
}

/** What is being played. One object for each `play`, so that what comes late from an old one is ignored. */
interface Playing {
	readonly clip: ClipHash;
	readonly listener: ClipListener;
	sound: Sound | null;
	marks: WordMarks;
	paused: boolean;
	word: number | null;
	cancelLimit: () => void;
	cancelFrame: () => void;
}

/** One clip sounding, one fetched ahead; everything else is released. */
export class ClipPlayer implements NarrationPlayer {
	readonly #parts: ClipPlayerParts;
	#playing: Playing | null = null;
	#ahead: { readonly clip: ClipHash; readonly sound: Promise<Sound> } | null = null;
	#rate = 1;

	constructor(parts: ClipPlayerParts) {
		this.#parts = parts;
	}

	play(clip: ClipHash, listener: ClipListener): void {
		this.stop();
		const playing: Playing = {
			clip,
			listener,
			sound: null,
			marks: [],
			paused: false,
			word: null,
			cancelLimit: this.#parts.timer.after(START_LIMIT_MS, () => {
				this.#finish(playing, 'failed');
			}),
			cancelFrame: () => undefined
		};
		this.#playing = playing;
		void this.#start(playing);
		void this.#parts.findMarks(clip).then((marks) => {
			playing.marks = marks;
		});
	}

	pause(): void {
		const playing = this.#playing;
		if (playing === null || playing.paused) return;
		playing.paused = true;
		playing.sound?.pause();
		playing.cancelLimit();
		playing.cancelFrame();
	}

	resume(): void {
		const playing = this.#playing;
		if (playing?.paused !== true) return;
		playing.paused = false;
		playing.sound?.play();
	}

	stop(): void {
		const playing = this.#playing;
		if (playing === null) return;
		this.#playing = null;
		release(playing);
	}

	setRate(rate: number): void {
		this.#rate = rate;
		this.#playing?.sound?.setRate(rate);
	}

	preload(clip: ClipHash): void {
		if (this.#ahead?.clip === clip || this.#playing?.clip === clip) return;
		this.#dropAhead();
		const sound = this.#parts.open(clip);
		// A failure is told when the clip is played, not before.
		sound.catch(() => undefined);
		this.#ahead = { clip, sound };
	}

	async #start(playing: Playing): Promise<void> {
		try {
			const sound = await this.#take(playing.clip);
			if (this.#playing !== playing) {
				sound.release();
				return;
			}
			playing.sound = sound;
			sound.setRate(this.#rate);
			sound.listen({
				onStart: () => {
					playing.cancelLimit();
					this.#follow(playing);
				},
				onEnd: () => {
					this.#finish(playing, 'played');
				},
				onFail: () => {
					this.#finish(playing, 'failed');
				}
			});
			if (!playing.paused && this.#playing === playing) sound.play();
		} catch {
			this.#finish(playing, 'failed');
		}
	}

	#take(clip: ClipHash): Promise<Sound> {
		const ahead = this.#ahead;
		if (ahead?.clip !== clip) return this.#parts.open(clip);
		this.#ahead = null;
		return ahead.sound;
	}

	#dropAhead(): void {
		const ahead = this.#ahead;
		this.#ahead = null;
		void ahead?.sound.then(
			(sound) => {
				sound.release();
			},
			() => undefined
		);
	}

	/** Looks at every frame which word is being said. */
	#follow(playing: Playing): void {
		playing.cancelFrame();
		playing.cancelFrame = this.#parts.nextFrame(() => {
			if (this.#playing !== playing || playing.paused || playing.sound === null) return;
			const word = wordAt(playing.marks, playing.sound.positionMs());
			if (word !== null && word !== playing.word) {
				playing.word = word;
				playing.listener.onWord(word);
			}
			this.#follow(playing);
		});
	}

	#finish(playing: Playing, reason: 'played' | 'failed'): void {
		if (this.#playing !== playing) return;
		this.#playing = null;
		release(playing);
		playing.listener.onEnd(reason);
	}
}

function release(playing: Playing): void {
	playing.cancelLimit();
	playing.cancelFrame();
	playing.sound?.release();
}
