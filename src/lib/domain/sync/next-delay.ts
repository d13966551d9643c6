import type { Rng } from '../shared/index.ts';

const FIRST_MS = 1_000;
const MOST_MS = 15 * 60_000;
/** What a hub may ask for; something that only looks like one must not silence a phone for a year. */
const MOST_ASKED_MS = 60 * 60_000;
const FRACTIONS = 2 ** 32;

/**
 * How long to wait after so many tries that came to nothing: any time up to 1 s, 2 s, 4 s … 15 min, all as likely (full
 * jitter), so that a class whose hub comes back does not come all at once.
 */
export function nextDelay(tries: number, rng: Rng): number {
	const most = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 30));
	const number = rng.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
	return Math.floor((number / FRACTIONS) * most);
}

/** The same after the hub named a time, which is never gone below. */
export function delayAsked(seconds: number, tries: number, rng: Rng): number {
	return Math.min(MOST_ASKED_MS, seconds * 1_000) + nextDelay(tries, rng);
}
