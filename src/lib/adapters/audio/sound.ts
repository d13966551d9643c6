import type { ClipHash } from '#lib/domain/shared/index.ts';

/** One opened clip: what the browser (or a test) really plays. */
export interface Sound {
	/** Tells what happens from now on; what had failed before is told at once. */
	listen(events: SoundEvents): void;
	/** Starts, or goes on after `pause`. */
	play(): void;
	pause(): void;
	setRate(rate: number): void;
	/** Milliseconds of the clip, whatever the rate. */
	positionMs(): number;
	/** Silent before it returns, and never heard of again. */
	release(): void;
}

export interface SoundEvents {
	onStart(): void;
	onEnd(): void;
	onFail(): void;
}

/** Begins to fetch a clip. Rejects when the player itself cannot be loaded. */
export type OpenSound = (clip: ClipHash) => Promise<Sound>;
