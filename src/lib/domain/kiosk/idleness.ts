/** After this long without a touch the kiosk asks whether somebody is still there. */
export const WARN_AFTER_MS = 45_000;
/** After this long it forgets. Both as public kiosks have them: 30 to 60 seconds. */
export const WIPE_AFTER_MS = 60_000;
/** No line is longer. A voice that hangs must not keep the last visitor's screen for ever. */
export const LONGEST_LINE_MS = 60_000;

/** How long nobody has touched the screen, without the time in which a line was said. */
export interface Idleness {
	readonly quietMs: number;
	/** Key of the line that is being said, and for how long. `null`: silence. */
	readonly saying: string | null;
	readonly sayingMs: number;
}

/** Somebody has just touched the screen. */
export const JUST_TOUCHED: Idleness = { quietMs: 0, saying: null, sayingMs: 0 };

/**
 * Time has passed. It does not count while a line is said: who listens does not touch. What the kiosk's own
 * warning says must not be given here, or it would put itself off.
 *
 * @param elapsedMs by a clock that only runs forward; anything below 0 counts as 0
 */
export function passQuietly(
	{ quietMs, saying: before, sayingMs }: Idleness,
	elapsedMs: number,
	saying: string | null
): Idleness {
	const elapsed = Math.max(0, elapsedMs);
	if (saying === null) return { quietMs: quietMs + elapsed, saying: null, sayingMs: 0 };
	const said = saying === before ? sayingMs + elapsed : elapsed;
	const hangs = said > LONGEST_LINE_MS;
	return { quietMs: quietMs + (hangs ? elapsed : 0), saying, sayingMs: said };
}

/** `calm`: nothing to do. `warn`: ask by voice and picture. `wipe`: the visitor has gone. */
export function idleStep({ quietMs }: Idleness): 'calm' | 'warn' | 'wipe' {
	if (quietMs >= WIPE_AFTER_MS) return 'wipe';
	return quietMs >= WARN_AFTER_MS ? 'warn' : 'calm';
}

/** Whole seconds until the wipe, for the picture of the warning. */
export function secondsLeft({ quietMs }: Idleness): number {
	return Math.max(0, Math.ceil((WIPE_AFTER_MS - quietMs) / 1000));
}
