import { lnChoose, normalTwoSided } from './distributions.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface SharesApart {
	/** Share of the second sample less that of the first, -1 to 1, with its 95 % interval. */
	readonly change: number;
	readonly low: number;
	readonly high: number;
}

export interface TwoSamples extends SharesApart {
	/** Pooled z; 0 when neither sample varies. */
	readonly z: number;
	readonly pNormal: number;
	/** Fisher's exact two-sided p: all tables at most as likely as this one. */
	readonly pFisher: number;
}

/**
 * Two samples of different people, `right` of `people` each: the way to compare waves that could not be linked.
 * `null` when a sample is empty. Method 10 of R. G. Newcombe, "Interval estimation for the difference between
 * independent proportions", Statistics in Medicine 17 (1998) 873.
 */
export function sharesApart(first: Sample, second: Sample): SharesApart | null {
	const one = wilsonInterval(first.right, first.people);
	const two = wilsonInterval(second.right, second.people);
	if (one === null || two === null) return null;
	const before = first.right / first.people;
	const after = second.right / second.people;
	const change = after - before;
	return {
		change,
		low: change - Math.hypot(after - two.low, one.high - before),
		high: change + Math.hypot(two.high - after, before - one.low)
	};
}

/** The same with its tests. Fisher's takes as long as the samples are large. */
export function twoSamples(first: Sample, second: Sample): TwoSamples | null {
	const apart = sharesApart(first, second);
	if (apart === null) return null;
	const z = pooledZ(first, second);
	return { ...apart, z, pNormal: normalTwoSided(z), pFisher: fisherExact(first, second) };
}

type Sample = Readonly<Record<'right' | 'people', number>>;

function pooledZ(first: Sample, second: Sample): number {
	const share = (first.right + second.right) / (first.people + second.people);
	const error = Math.sqrt(share * (1 - share) * (1 / first.people + 1 / second.people));
	return error === 0 ? 0 : (second.right / second.people - first.right / first.people) / error;
}

/** Tables whose probability is equal up to rounding count as equally likely. */
const EQUALLY_LIKELY = 1 + 1e-7;

function fisherExact(first: Sample, second: Sample): number {
	const people = first.people + second.people;
	const right = first.right + second.right;
	const likelihood = (x: number): number =>
		Math.exp(
			lnChoose(first.people, x) + lnChoose(second.people, right - x) - lnChoose(people, right)
		);
	const limit = likelihood(first.right) * EQUALLY_LIKELY;
	let p = 0;
	for (let x = Math.max(0, right - second.people); x <= Math.min(right, first.people); x++) {
		const likely = likelihood(x);
		if (likely <= limit) p += likely;
	}
	return Math.min(1, p);
}
