import type { ClipHash } from '../shared/index.ts';

/**
 * The voice. One clip sounds at a time. A new `play` ends the one before it without calling its `onEnd`.
 */
export interface NarrationPlayer {
	play(clip: ClipHash, listener: ClipListener): void;
	pause(): void;
	resume(): void;
	/** Silent before it returns. */
	stop(): void;
	/** 1 is the speed of the recording, 0.75 is slow; the pitch is kept. Holds for the clips that follow too. */
	setRate(rate: number): void;
	/** Fetches a clip ahead, so that it starts without a gap. */
	preload(clip: ClipHash): void;
}

export interface ClipListener {
	/** `index` counts the words of the displayed text, split at white space, from 0. */
	onWord(index: number): void;
	/** `played`: heard to its end. `failed`: it could not be had or decoded; the text still stands on screen. */
	onEnd(reason: 'played' | 'failed'): void;
}

/** When each displayed word begins: `[index of the word, milliseconds from the start of the clip]`. */
export type WordMarks = readonly (readonly [word: number, startMs: number])[];

/** Which clip says what on one page: spoken id → clip. Keys are listed in `narration-keys.ts`. */
export type ClipMap = Readonly<Record<string, ClipHash>>;
