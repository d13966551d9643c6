import type { JudgedWave } from './judged-wave.ts';
import { linkKeyOf } from './people-of.ts';
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
	for (const [n, outcome] of before.outcomes.entries()) {
		const key = linkKeyOf(outcome);
		if (key !== null) baselines.set(key, n);
		if (n % BREATH === 0) yield;
	}
	const pairs: Pair[] = [];
	for (const [n, outcome] of after.outcomes.entries()) {
		const key = linkKeyOf(outcome);
		const partner = key === null ? undefined : baselines.get(key);
		if (partner !== undefined) pairs.push({ before: partner, after: n });
		if (n % BREATH === 0) yield;
	}
	return pairs;
}
