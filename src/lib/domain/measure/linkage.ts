import type { LaterWave } from './compare-waves.ts';
import {
	differenceOfMoments,
	intervalOfMean,
	momentsOf,
	type SampleMoments
} from './mean-interval.ts';
import { markedIn, type Pairs } from './pairs-of.ts';

/** How well two waves met, and whether those who were lost differ from those who were found. */
export interface Linkage {
	readonly to: LaterWave;
	readonly peopleBefore: number;
	readonly peopleAfter: number;
	readonly pairs: number;
	/** Share of the baseline that was met again, 0 to 1; `null`: there is no baseline. */
	readonly rate: number | null;
	/** Of codes that people made themselves; `null` where tokens or tickets link, which cannot slip. */
	readonly codes: CodeCounts | null;
	/** Mean share of right answers at the baseline, in percent. */
	readonly linked: BaselineScore | null;
	readonly unlinked: BaselineScore | null;
	/** `linked` less `unlinked`, in percentage points; `null`: fewer than two people in either. */
	readonly apart: { readonly points: number; readonly low: number; readonly high: number } | null;
}

/** What the matching of self-made codes left to be told; the codes themselves are deleted by then. */
export interface CodeCounts {
	/** Linked although one part of the code differed. */
	readonly offOne: number;
	/** Shared by several people, and therefore linked to nobody. */
	readonly ambiguous: number;
}

export interface BaselineScore {
	readonly people: number;
	readonly percent: number;
	readonly low: number | null;
	readonly high: number | null;
}

/** `before` and `after`: of each person, the share of right answers to what is taught; the places of who was met. */
export function linkageOf(
	to: LaterWave,
	before: Float64Array,
	after: Float64Array,
	{ before: metBefore }: Pairs,
	codes: CodeCounts | null
): Linkage {
	const [linked, unlinked] = divided(before, markedIn(metBefore, before.length));
	return {
		to,
		peopleBefore: before.length,
		peopleAfter: after.length,
		pairs: metBefore.length,
		rate: before.length === 0 ? null : metBefore.length / before.length,
		codes,
		...baselineOf(momentsOf(linked), momentsOf(unlinked))
	};
}

/** What those who were met again knew at first, and those who were not. */
export function baselineOf(
	linked: SampleMoments,
	unlinked: SampleMoments
): Pick<Linkage, 'linked' | 'unlinked' | 'apart'> {
	const apart = differenceOfMoments(unlinked, linked);
	return {
		linked: baselineScore(linked),
		unlinked: baselineScore(unlinked),
		apart:
			apart === null
				? null
				: { points: 100 * apart.difference, low: 100 * apart.low, high: 100 * apart.high }
	};
}

/** The shares of those who are marked, and of the others; who gave nothing is in neither. */
export function divided(
	shares: Float64Array,
	marked: Uint8Array
): readonly [Float64Array, Float64Array] {
	const [ones, others] = [new Float64Array(shares.length), new Float64Array(shares.length)];
	let [one, other] = [0, 0];
	for (let n = 0; n < shares.length; n++) {
		const share = shares[n] ?? NaN;
		if (Number.isNaN(share)) continue;
		if (marked[n] === 1) ones[one++] = share;
		else others[other++] = share;
	}
	return [ones.subarray(0, one), others.subarray(0, other)];
}

function baselineScore(moments: SampleMoments): BaselineScore | null {
	if (moments.people === 0) return null;
	const interval = intervalOfMean(moments);
	return {
		people: moments.people,
		percent: 100 * moments.mean,
		low: interval === null ? null : 100 * interval.low,
		high: interval === null ? null : 100 * interval.high
	};
}
