import { wilsonInterval } from './wilson-interval.ts';

/** The same people asked twice, counted by what they got right. */
export interface PairedCounts {
	readonly bothRight: number;
	readonly lost: number;
	readonly gained: number;
	readonly bothWrong: number;
}

export interface PairedShares {
	readonly people: number;
	readonly before: number;
	readonly after: number;
	/** `after - before`, -1 to 1, with its 95 % interval. */
	readonly change: number;
	readonly low: number;
	readonly high: number;
	/** How alike the two answers of one person are; 0 where it cannot be said. Held at 0 or above by the method. */
	readonly phi: number;
}

/**
 * Change of a share among linked people; `null` when there are none. Method 10 of R. G. Newcombe, "Improved
 * confidence intervals for the difference between binomial proportions based on paired data", Statistics in
 * Medicine 17 (1998) 2635: Wilson intervals of both shares, squared and added, less what the two have in common.
 */
export function pairedShares(counts: PairedCounts): PairedShares | null {
	const { bothRight, lost, gained, bothWrong } = counts;
	const people = bothRight + lost + gained + bothWrong;
	const first = wilsonInterval(bothRight + lost, people);
	const second = wilsonInterval(bothRight + gained, people);
	if (first === null || second === null) return null;
	const before = (bothRight + lost) / people;
	const after = (bothRight + gained) / people;
	const phi = correctedPhi(counts, people);
	const change = after - before;
	const down = joined(after - second.low, first.high - before, phi);
	const up = joined(second.high - after, before - first.low, phi);
	return {
		people,
		before,
		after,
		change,
		low: Math.max(-1, change - down),
		high: Math.min(1, change + up),
		phi
	};
}

function joined(one: number, other: number, phi: number): number {
	return Math.sqrt(Math.max(0, one ** 2 - 2 * phi * one * other + other ** 2));
}

/** Phi with its numerator moved towards 0 by n / 2, as the method asks. */
function correctedPhi(
	{ bothRight, lost, gained, bothWrong }: PairedCounts,
	people: number
): number {
	const margins =
		(bothRight + lost) * (gained + bothWrong) * (bothRight + gained) * (lost + bothWrong);
	if (margins === 0) return 0;
	const cross = bothRight * bothWrong - lost * gained;
	const corrected = cross > 0 ? Math.max(0, cross - people / 2) : cross;
	return corrected / Math.sqrt(margins);
}
