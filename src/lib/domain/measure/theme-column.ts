import type { ItemColumn, JudgedWave } from './judged-wave.ts';
import { DONT_KNOW, FAVOURABLE, NOT_ASKED, SKIPPED, VERDICTS } from './verdict.ts';

/** What everybody of a wave gave to several items together. Person `n` stands at place `n`. */
export interface ThemeColumn {
	/** Answers, "I don't know" included, skipped ones not. */
	readonly given: Uint16Array;
	readonly right: Uint16Array;
	/** Of all people together. */
	readonly dontKnow: number;
	readonly skipped: number;
}

/** `belongs`: which items are taken together. */
export function themeColumn(
	{ outcomes, items }: JudgedWave,
	belongs: (key: ItemColumn['key']) => boolean
): ThemeColumn {
	const given = new Uint16Array(outcomes.length);
	const right = new Uint16Array(outcomes.length);
	const tally = new Float64Array(VERDICTS);
	for (const { key, verdicts } of items.values())
		if (belongs(key)) addVerdicts(verdicts, given, right, tally);
	return { given, right, dontKnow: tally[DONT_KNOW] ?? 0, skipped: tally[SKIPPED] ?? 0 };
}

/** What each verdict adds to the given and to the right answers of a person. */
const GIVEN = new Uint8Array(VERDICTS).fill(1);
GIVEN[NOT_ASKED] = GIVEN[SKIPPED] = 0;
const RIGHT = new Uint8Array(VERDICTS);
RIGHT[FAVOURABLE] = 1;

/** Runs dozens of times over everybody, so it looks up instead of asking. */
function addVerdicts(
	verdicts: Uint8Array,
	given: Uint16Array,
	right: Uint16Array,
	tally: Float64Array
): void {
	for (let n = 0; n < verdicts.length; n++) {
		const verdict = verdicts[n] ?? NOT_ASKED;
		given[n] = (given[n] ?? 0) + (GIVEN[verdict] ?? 0);
		right[n] = (right[n] ?? 0) + (RIGHT[verdict] ?? 0);
		tally[verdict] = (tally[verdict] ?? 0) + 1;
	}
}

/** Right answers of those given, 0 to 1, of each person; NaN: nothing was given. */
export function sharesRight({ given, right }: ThemeColumn): Float64Array {
	const shares = new Float64Array(given.length).fill(NaN);
	for (let n = 0; n < given.length; n++) {
		const answers = given[n] ?? 0;
		if (answers > 0) shares[n] = (right[n] ?? 0) / answers;
	}
	return shares;
}

/** The shares of those who gave something, with the session of each. */
export function heldShares(
	shares: Float64Array,
	{ sessions: all }: JudgedWave
): { readonly shares: Float64Array; readonly sessions: Int32Array } {
	const held = new Float64Array(shares.length);
	const sessions = new Int32Array(shares.length);
	let people = 0;
	for (let n = 0; n < shares.length; n++) {
		const share = shares[n] ?? NaN;
		if (Number.isNaN(share)) continue;
		held[people] = share;
		sessions[people] = all[n] ?? 0;
		people++;
	}
	return { shares: held.subarray(0, people), sessions: sessions.subarray(0, people) };
}
