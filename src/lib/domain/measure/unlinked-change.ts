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
	const first = countAllRight(before.shares, before.met);
	const second = countAllRight(after.shares, after.met);
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

function countAllRight(shares: Float64Array, met: Uint8Array) {
	let [right, people] = [0, 0];
	for (let n = 0; n < shares.length; n++) {
		const share = shares[n] ?? NaN;
		if (Number.isNaN(share) || met[n] === 1) continue;
		people++;
		if (share === 1) right++;
	}
	return { right, people };
}
