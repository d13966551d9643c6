import type { LaterWave } from './compare-waves.ts';
import type { Theme } from './theme.ts';
import { sharesApart } from './two-samples.ts';

/** Two waves by different people: weaker than the linked change, and always told apart from it. */
export interface UnlinkedChange extends Theme {
	readonly to: LaterWave;
	readonly peopleBefore: number;
	readonly peopleAfter: number;
	/** Percentage points of "everything of the theme right", with Newcombe's interval; `null`: nobody in one wave. */
	readonly points: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** `met`: of each place, 1 for people who have a partner in the other wave; they do not take part. */
export function unlinkedChange(
	theme: Theme,
	to: LaterWave,
	before: { readonly shares: Float64Array; readonly met: Uint8Array },
	after: { readonly shares: Float64Array; readonly met: Uint8Array }
): UnlinkedChange {
	return unlinkedOf(
		theme,
		to,
		countAllRight(before.shares, before.met),
		countAllRight(after.shares, after.met)
	);
}

/** People without a partner in the other wave, and those of them who had everything of the theme right. */
export interface UnlinkedCount {
	readonly right: number;
	readonly people: number;
}

export function unlinkedOf(
	theme: Theme,
	to: LaterWave,
	first: UnlinkedCount,
	second: UnlinkedCount
): UnlinkedChange {
	const change = sharesApart(first, second);
	return {
		...theme,
		to,
		peopleBefore: first.people,
		peopleAfter: second.people,
		points: change === null ? null : 100 * change.change,
		low: change === null ? null : 100 * change.low,
		high: change === null ? null : 100 * change.high
	};
}

export function countAllRight(shares: Float64Array, met: Uint8Array): UnlinkedCount {
	let [right, people] = [0, 0];
	for (let n = 0; n < shares.length; n++) {
		const share = shares[n] ?? NaN;
		if (Number.isNaN(share) || met[n] === 1) continue;
		people++;
		if (share === 1) right++;
	}
	return { right, people };
}
