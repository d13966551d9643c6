import { CLUSTERS_TO_GENERALISE, type ClusterEffect } from './cluster-effect.ts';
import { designEffect } from './clustering.ts';
import { t95, Z_95 } from './distributions.ts';
import type { SampleMoments } from './mean-interval.ts';
import { sum, type Numbers } from './moments.ts';

/**
 * Values of people in sessions, as numbers that add up over sessions: all that a mean, its interval and the effect of
 * sessions need. `meanInterval` and `clusterEffect` say the same of the values themselves; a test holds them together.
 */
export interface SessionSpread {
	readonly people: number;
	readonly sum: number;
	readonly squares: number;
	readonly sessions: number;
	/** Over sessions: size², size × sum, sum², sum² / size. */
	readonly sizes2: number;
	readonly cross: number;
	readonly sums2: number;
	readonly between: number;
}

/** What is left of a difference of large numbers, below which it is nothing. */
const NOTHING = 1e-12;

/** Of one session, in the order of `SessionSpread`. */
export function spreadOfSession(values: Numbers): readonly number[] {
	const people = values.length;
	if (people === 0) return [0, 0, 0, 0, 0, 0, 0, 0];
	const total = sum(values);
	let squares = 0;
	for (let n = 0; n < people; n++) squares += (values[n] ?? 0) ** 2;
	return spreadOfTotals(people, total, squares);
}

/** The same, where somebody has added up already. */
export function spreadOfTotals(people: number, total: number, squares: number): readonly number[] {
	if (people === 0) return [0, 0, 0, 0, 0, 0, 0, 0];
	return [people, total, squares, 1, people ** 2, people * total, total ** 2, total ** 2 / people];
}

/** `from`: where the eight numbers begin. */
export function readSpread(numbers: readonly number[], from = 0): SessionSpread {
	const at = (place: number) => numbers[from + place] ?? 0;
	return {
		...{ people: at(0), sum: at(1), squares: at(2), sessions: at(3) },
		...{ sizes2: at(4), cross: at(5), sums2: at(6), between: at(7) }
	};
}

export function momentsOfSpread({ people, sum: total, squares }: SessionSpread): SampleMoments {
	return momentsOfTotals(people, total, squares);
}

export function momentsOfTotals(people: number, total: number, squares: number): SampleMoments {
	const mean = total / people;
	return { people, mean, variance: remains(squares - total * mean, squares) / (people - 1) };
}

export function effectOfSpread(spread: SessionSpread): ClusterEffect {
	const { people, sum: total, squares, sessions, sizes2, cross, sums2, between } = spread;
	if (sessions < 2)
		return { clusters: sessions, icc: null, designEffect: 1, generalises: false, widening: 1 };
	const icc = iccOf(spread);
	const size = people / sessions;
	const sizeVariance = remains(sizes2 - sessions * size ** 2, sizes2) / (sessions - 1);
	const effect = designEffect(size, icc ?? 0, Math.sqrt(sizeVariance) / size);
	const generalises = sessions >= CLUSTERS_TO_GENERALISE;
	const mean = total / people;
	const alone = (remains(squares - total * mean, squares) / (people - 1)) * people;
	const apart = remains(sums2 - 2 * mean * cross + mean ** 2 * sizes2, sums2 + between);
	const seen = alone > 0 ? ((sessions / (sessions - 1)) * apart) / alone : 1;
	return {
		clusters: sessions,
		icc,
		designEffect: effect,
		generalises,
		widening: generalises ? seen * (t95(sessions - 1) / Z_95) ** 2 : 1
	};
}

/** See `clusteringOf`. */
function iccOf({ people, sum: total, squares, sessions, sizes2, between: added }: SessionSpread) {
	const spare = people - sessions;
	if (sessions < 2 || spare < 1) return null;
	const mean = total / people;
	const between = remains(added - total * mean, added) / (sessions - 1);
	const within = remains(squares - added, squares) / spare;
	const size = (people - sizes2 / people) / (sessions - 1);
	const all = between + (size - 1) * within;
	return all > 0 ? (between - within) / all : null;
}

function remains(difference: number, of: number): number {
	return difference > NOTHING * Math.abs(of) ? difference : 0;
}
