import type { Wave } from '../outcome/index.ts';
import { changeOf, type Change, type LinkedShares } from './wave-change.ts';
import type { LaterWave } from './compare-waves.ts';
import { clusterEffect } from './cluster-effect.ts';
import { meanInterval } from './mean-interval.ts';
import type { JudgedWave } from './judged-wave.ts';
import { mean, sum } from './moments.ts';
import { normalisedGain } from './normalised-gain.ts';
import { retention, type Retention } from './retention.ts';
import { heldShares, sharesRight, type ThemeColumn } from './theme-column.ts';

/** Mean share of right answers to all that is taught, one line for each wave; percent, unrounded. */
export interface OverallRow {
	readonly wave: Wave;
	readonly people: number;
	readonly percent: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Of all answers. */
	readonly dontKnowPercent: number | null;
}

export interface OverallChange extends Change {
	readonly to: LaterWave;
	/** Hake's gain of averages, of linked people; never the only measure. `null`: undefined. */
	readonly normalised: number | null;
}

export function overallRow(judged: JudgedWave, taught: ThemeColumn): OverallRow {
	const { shares, sessions } = heldShares(sharesRight(taught), judged);
	const answers = sum(taught.given);
	const interval = meanInterval(shares, clusterEffect(shares, sessions).widening);
	return {
		wave: judged.wave,
		people: shares.length,
		percent: shares.length === 0 ? null : 100 * mean(shares),
		low: interval === null ? null : Math.max(0, 100 * interval.low),
		high: interval === null ? null : Math.min(100, 100 * interval.high),
		dontKnowPercent: answers === 0 ? null : (100 * taught.dontKnow) / answers
	};
}

export function* overallChange(
	to: LaterWave,
	linked: LinkedShares
): Generator<undefined, OverallChange> {
	const change = yield* changeOf(linked);
	const { score } = change;
	return {
		...change,
		to,
		normalised: score === null ? null : normalisedGain(score.before, score.after, 100)
	};
}

/** What is left after weeks: of the means of the waves, so of whoever came each time. `null` without all three. */
export function overallRetention(rows: readonly OverallRow[], later: LaterWave): Retention | null {
	const percentOf = (wave: Wave) => rows.find((row) => row.wave === wave)?.percent ?? null;
	const [baseline, endline, then] = [percentOf('baseline'), percentOf('endline'), percentOf(later)];
	if (baseline === null || endline === null || then === null || later === 'endline') return null;
	return retention(baseline, endline, then);
}
