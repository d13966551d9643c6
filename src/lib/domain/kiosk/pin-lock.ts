/**
 * How often a wrong PIN was given, and how long the pad stays shut. The wait counts only while the kiosk runs: no
 * clock is asked, so neither one that was set back nor one that was set on opens it, and pulling the plug gains
 * nothing.
 */
export interface PinLock {
	/** Wrong ones since the last right one. */
	readonly misses: number;
	readonly waitMs: number;
}

export const OPEN_LOCK: PinLock = { misses: 0, waitMs: 0 };

/** The two before it are slips of the finger and cost nothing. */
const FIRST_DEAR_MISS = 3;
/** Half a minute, and twice that each time, up to an hour. */
const FIRST_WAIT_MS = 30_000;
export const LONGEST_WAIT_MS = 3_600_000;

/** The wait that a number of wrong PINs brings. */
export function waitAfter(misses: number): number {
	if (misses < FIRST_DEAR_MISS) return 0;
	return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(misses - FIRST_DEAR_MISS, 20));
}

/**
 * A PIN is about to be tried. The try counts as a miss before it is looked at, and is to be kept then: whoever
 * kills the kiosk in between has used it up. A right PIN opens the lock afterwards.
 * @returns `null` while the pad is shut
 */
export function tryPin({ misses, waitMs }: PinLock): PinLock | null {
	if (waitMs > 0) return null;
	return { misses: misses + 1, waitMs: waitAfter(misses + 1) };
}

/** The kiosk has run for a while. */
export function passLocked({ misses, waitMs }: PinLock, elapsedMs: number): PinLock {
	return { misses, waitMs: Math.max(0, waitMs - Math.max(0, elapsedMs)) };
}
