import type { JudgedWave } from './judged-wave.ts';
import { isLinked } from './people-of.ts';
import { runSteps } from './run-steps.ts';

/** Who is who in two waves: place by place in the lists of the baseline and of the later wave. */
export interface Pairs {
	readonly before: Int32Array;
	readonly after: Int32Array;
}

/** So many people are looked up in one breath. */
const BREATH = 2_000;

export function pairsOf(before: JudgedWave, after: JudgedWave): Pairs {
	return runSteps(pairSteps(before, after));
}

export function* pairSteps(before: JudgedWave, after: JudgedWave): Generator<undefined, Pairs> {
	const baselines = new Int32Array(
		before.people.reduce((most, one) => Math.max(most, one), -1) + 1
	);
	baselines.fill(-1);
	for (let n = 0; n < before.people.length; n++) {
		if (isLinked(before.outcomes[n])) baselines[before.people[n] ?? 0] = n;
		if (n % BREATH === 0) yield;
	}
	const pairs = {
		before: new Int32Array(after.people.length),
		after: new Int32Array(after.people.length)
	};
	let met = 0;
	for (let n = 0; n < after.people.length; n++) {
		const partner = isLinked(after.outcomes[n]) ? (baselines[after.people[n] ?? 0] ?? -1) : -1;
		if (partner !== -1) {
			pairs.before[met] = partner;
			pairs.after[met] = n;
			met++;
		}
		if (n % BREATH === 0) yield;
	}
	return { before: pairs.before.slice(0, met), after: pairs.after.slice(0, met) };
}

/** 1 at each of these places of a list, 0 elsewhere. */
export function markedIn(places: Int32Array, length: number): Uint8Array {
	const marks = new Uint8Array(length);
	for (const place of places) marks[place] = 1;
	return marks;
}
