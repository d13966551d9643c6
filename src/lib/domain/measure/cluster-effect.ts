import { clusteringOf, designEffect, spreadOfSizes, type SessionSums } from './clustering.ts';
import { t95, Z_95 } from './distributions.ts';
import { sampleVariance, sum, type Numbers } from './moments.ts';

/** With fewer sessions, nothing is said beyond the people who were asked. */
export const CLUSTERS_TO_GENERALISE = 10;

export interface ClusterEffect {
	readonly clusters: number;
	/** How alike people of one session are; `null` when it cannot be said. */
	readonly icc: number | null;
	readonly designEffect: number;
	/** False: the interval speaks of people like these, in sessions like these, and is not widened. */
	readonly generalises: boolean;
	/** By how much a variance is multiplied; 1 when nothing is generalised. */
	readonly widening: number;
}

/**
 * The variance of the mean as sessions show it, by what it would be if people stood alone. Unlike the design
 * effect it may come out under 1: cut off there, intervals of weakly clustered data would be too wide (in our
 * simulations 98 in place of 95 of 100). Source: W. G. Cochran, Sampling Techniques, 3rd edition, 9.4 (linearised).
 */
function betweenSessions(values: Numbers, { sizes, sums }: SessionSums): number {
	const centre = sum(sums) / values.length;
	const k = sizes.length;
	let between = 0;
	for (let n = 0; n < k; n++) between += ((sums[n] ?? 0) - (sizes[n] ?? 0) * centre) ** 2;
	const alone = sampleVariance(values) * values.length;
	return alone > 0 ? ((k / (k - 1)) * between) / alone : 1;
}

/**
 * How much less people tell because those of one session are alike; `values[n]` is of the session numbered
 * `sessions[n]`.
 * Besides the design effect, the few sessions themselves widen an interval: Student's t with sessions - 1 degrees
 * of freedom in the place of 1.96. Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193.
 */
export function clusterEffect(values: Numbers, sessions: Int32Array): ClusterEffect {
	const added = addUp(values, sessions);
	const clusters = added.sizes.length;
	if (clusters < 2)
		return { clusters, icc: null, designEffect: 1, generalises: false, widening: 1 };
	const { icc } = clusteringOf(added) ?? { icc: null };
	const { size, cv } = spreadOfSizes(added.sizes);
	const effect = designEffect(size, icc ?? 0, cv);
	const generalises = clusters >= CLUSTERS_TO_GENERALISE;
	const widening = generalises
		? betweenSessions(values, added) * (t95(clusters - 1) / Z_95) ** 2
		: 1;
	return { clusters, icc, designEffect: effect, generalises, widening };
}

/** Two passes over everybody and no list for each session: a report asks this dozens of times. */
function addUp(values: Numbers, sessions: Int32Array): SessionSums {
	const { length } = values;
	let most = -1;
	for (let n = 0; n < length; n++) most = Math.max(most, sessions[n] ?? -1);
	// In the order in which sessions are met, whatever their numbers.
	const places = new Int32Array(most + 1).fill(-1);
	const placeOf = new Int32Array(length);
	const sizes = new Float64Array(most + 1);
	const sums = new Float64Array(most + 1);
	let held = 0;
	for (let n = 0; n < length; n++) {
		const session = sessions[n] ?? 0;
		let place = places[session] ?? -1;
		if (place === -1) places[session] = place = held++;
		placeOf[n] = place;
		sizes[place] = (sizes[place] ?? 0) + 1;
		sums[place] = (sums[place] ?? 0) + (values[n] ?? NaN);
	}
	const means = sums.map((total, n) => total / (sizes[n] ?? 1));
	let squares = 0;
	for (let n = 0; n < length; n++) {
		const apart = (values[n] ?? NaN) - (means[placeOf[n] ?? 0] ?? NaN);
		squares += apart * apart;
	}
	return { sizes: sizes.slice(0, held), sums: sums.slice(0, held), squares };
}
