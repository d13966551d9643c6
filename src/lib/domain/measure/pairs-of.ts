import type { JudgedWave } from './judged-wave.ts';
import { isLinked } from './people-of.ts';
import { runSteps } from './run-steps.ts';

/** Who is who in two waves: places in the lists of the baseline and of the later wave. */
export interface Pair {
	readonly before: number;
	readonly after: number;
}

/** So many people are looked up in one breath. */
const BREATH = 2_000;

export function pairsOf(before: JudgedWave, after: JudgedWave): readonly Pair[] {
	return runSteps(pairSteps(before, after));
}

export function* pairSteps(
	before: JudgedWave,
	after: JudgedWave
): Generator<undefined, readonly Pair[]> {
	const baselines = new Map<string, number>();
	for (let n = 0; n < before.names.length; n++) {
		if (isLinked(before.outcomes[n])) baselines.set(before.names[n] ?? '', n);
		if (n % BREATH === 0) yield;
	}
	const pairs: Pair[] = [];
	for (let n = 0; n < after.names.length; n++) {
		const partner = isLinked(after.outcomes[n]) ? baselines.get(after.names[n] ?? '') : undefined;
		if (partner !== undefined) pairs.push({ before: partner, after: n });
		if (n % BREATH === 0) yield;
	}
	return pairs;
}
