import type { ItemColumn, JudgedWave } from './judged-wave.ts';
import { DONT_KNOW, FAVOURABLE, NOT_ASKED, SKIPPED } from './verdict.ts';

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
	let [dontKnow, skipped] = [0, 0];
	for (const { key, verdicts } of items.values()) {
		if (!belongs(key)) continue;
		for (let n = 0; n < verdicts.length; n++) {
			const verdict = verdicts[n];
			if (verdict === NOT_ASKED) continue;
			if (verdict === SKIPPED) skipped++;
			else given[n] = (given[n] ?? 0) + 1;
			if (verdict === FAVOURABLE) right[n] = (right[n] ?? 0) + 1;
			else if (verdict === DONT_KNOW) dontKnow++;
		}
	}
	return { given, right, dontKnow, skipped };
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
): { readonly shares: readonly number[]; readonly sessions: readonly string[] } {
	if (!shares.some(Number.isNaN)) return { shares: Array.from(shares), sessions: all };
	const held: number[] = [];
	const sessions: string[] = [];
	for (let n = 0; n < shares.length; n++) {
		const share = shares[n] ?? NaN;
		if (Number.isNaN(share)) continue;
		held.push(share);
		sessions.push(all[n] ?? '');
	}
	return { shares: held, sessions };
}
