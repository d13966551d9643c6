import { clusterEffect } from './cluster-effect.ts';
import { comparabilityOf, PAIRS_TO_SHOW, type Comparability } from './comparability.ts';
import type { LaterWave } from './compare-waves.ts';
import { mcNemar } from './mcnemar.ts';
import { meanInterval } from './mean-interval.ts';
import { averageEffect, changesOf } from './paired-scores.ts';
import { pairedShares, type PairedCounts } from './paired-shares.ts';
import type { JudgedWave } from './judged-wave.ts';
import { mean } from './moments.ts';
import type { Pairs } from './pairs-of.ts';
import type { Theme } from './theme.ts';
import { wilcoxon } from './wilcoxon.ts';

/** How many more people answered everything of a theme rightly than before; `low` and `high` are people too. */
export interface ChangeOfPeople {
	readonly more: number;
	readonly low: number;
	readonly high: number;
	/** Exact McNemar, not yet adjusted for the other tests of the report. */
	readonly p: number;
}

/** Mean change of a person's share of right answers, in percentage points, unrounded. */
export interface ChangeOfScore {
	readonly before: number;
	readonly after: number;
	readonly points: number;
	readonly low: number;
	readonly high: number;
	readonly gAv: number | null;
	readonly p: number | null;
	/**
	 * Wilcoxon's p, as a check: where it and `p` fall on different sides of 5 %, neither is leant on. `null`: people were
	 * added up before, and ranks do not add up.
	 */
	readonly pRanks: number | null;
}

/** What is left of a change when that of questions which nobody teaches is taken off. */
export interface NetGain {
	readonly pairs: number;
	readonly points: number;
	readonly low: number;
	readonly high: number;
}

export interface Change {
	readonly pairs: number;
	readonly comparability: Comparability;
	/** One question for each person: right or not. With several, the score tells more than `people`. */
	readonly isOneQuestion: boolean;
	/** These three are given from ten pairs on. */
	readonly people: ChangeOfPeople | null;
	readonly score: ChangeOfScore | null;
	/** Of what is taught, where people answered control items in both waves. */
	readonly net: NetGain | null;
	/** Whether the interval speaks of more than these people, and by how much sessions widened it. */
	readonly clusters: number;
	readonly designEffect: number;
	readonly generalises: boolean;
	/** The test of the change after Holm, within one report; `null` unless compared. */
	readonly pAdjusted: number | null;
}

export interface WaveChange extends Theme, Change {
	readonly to: LaterWave;
}

/** What linked people gave in two waves: one place for each pair. */
export interface LinkedShares {
	readonly before: Float64Array;
	readonly after: Float64Array;
	readonly sessions: Int32Array;
	/** The change of what nobody teaches; NaN: not asked in both waves. Empty: this is no change to hold it against. */
	readonly controlChanges: Float64Array;
}

/** Shares by place in the two waves; a pair counts when both hold something. */
export function linkedShares(
	pairs: Pairs,
	first: JudgedWave,
	shares: { readonly before: Float64Array; readonly after: Float64Array },
	control: { readonly before: Float64Array; readonly after: Float64Array } | null
): LinkedShares {
	const { length } = pairs.before;
	const before = new Float64Array(length);
	const after = new Float64Array(length);
	const sessions = new Int32Array(length);
	const controlChanges = new Float64Array(control === null ? 0 : length);
	let held = 0;
	for (let n = 0; n < length; n++) {
		const one = pairs.before[n] ?? 0;
		const other = pairs.after[n] ?? 0;
		const from = shares.before[one] ?? NaN;
		const to = shares.after[other] ?? NaN;
		if (Number.isNaN(from) || Number.isNaN(to)) continue;
		before[held] = from;
		after[held] = to;
		sessions[held] = first.sessions[one] ?? 0;
		if (control !== null)
			controlChanges[held] = (control.after[other] ?? NaN) - (control.before[one] ?? NaN);
		held++;
	}
	return {
		before: before.subarray(0, held),
		after: after.subarray(0, held),
		sessions: sessions.subarray(0, held),
		controlChanges: controlChanges.subarray(0, held)
	};
}

/** In steps, because a hundred thousand people take a while. */
export function* changeOf(linked: LinkedShares): Generator<undefined, Change> {
	const { before, after, sessions } = linked;
	const pairs = before.length;
	const changes = changesOf(before, after);
	const effect = clusterEffect(changes, sessions);
	const enough = pairs >= PAIRS_TO_SHOW;
	yield;
	const people = enough ? peopleChanged(before, after, sessions) : null;
	yield;
	const score = enough ? scoreChanged(before, after, changes, effect.widening) : null;
	yield;
	const isWhole = (share: number) => share === 0 || share === 1;
	return {
		pairs,
		comparability: comparabilityOf(pairs),
		isOneQuestion: before.every(isWhole) && after.every(isWhole),
		people,
		score,
		net: enough ? netGain(linked, changes) : null,
		clusters: effect.clusters,
		designEffect: effect.designEffect,
		generalises: effect.generalises,
		pAdjusted: null
	};
}

function peopleChanged(
	before: Float64Array,
	after: Float64Array,
	sessions: Int32Array
): ChangeOfPeople | null {
	const counts = { bothRight: 0, lost: 0, gained: 0, bothWrong: 0 };
	const steps = new Float64Array(before.length);
	for (let n = 0; n < steps.length; n++) {
		const was = before[n] === 1;
		const is = after[n] === 1;
		if (was && is) counts.bothRight++;
		else if (was) counts.lost++;
		else if (is) counts.gained++;
		else counts.bothWrong++;
		steps[n] = Number(is) - Number(was);
	}
	return peopleOfCounts(counts, clusterEffect(steps, sessions).widening);
}

/** `widening`: of the variance, because sessions differ. */
export function peopleOfCounts(counts: PairedCounts, widening: number): ChangeOfPeople | null {
	const change = pairedShares(scaled(counts, widening));
	if (change === null) return null;
	const people = counts.bothRight + counts.lost + counts.gained + counts.bothWrong;
	return {
		more: counts.gained - counts.lost,
		low: change.low * people,
		high: change.high * people,
		p: mcNemar(counts.lost, counts.gained).p
	};
}

/** Fewer people who would tell as much: the shares stay, the intervals widen. */
function scaled(counts: PairedCounts, widening: number): PairedCounts {
	return {
		bothRight: counts.bothRight / widening,
		lost: counts.lost / widening,
		gained: counts.gained / widening,
		bothWrong: counts.bothWrong / widening
	};
}

function scoreChanged(
	before: Float64Array,
	after: Float64Array,
	changes: Float64Array,
	widening: number
): ChangeOfScore | null {
	const interval = meanInterval(changes, widening);
	if (interval === null) return null;
	return {
		before: 100 * mean(before),
		after: 100 * mean(after),
		points: 100 * interval.mean,
		low: 100 * interval.low,
		high: 100 * interval.high,
		gAv: averageEffect(before, after),
		p: interval.p,
		pRanks: wilcoxon(before, after).p
	};
}

function netGain(
	{ controlChanges, sessions }: LinkedShares,
	changes: Float64Array
): NetGain | null {
	const gains = new Float64Array(controlChanges.length);
	const sessionOf = new Int32Array(controlChanges.length);
	let pairs = 0;
	for (let n = 0; n < controlChanges.length; n++) {
		const gain = (changes[n] ?? NaN) - (controlChanges[n] ?? NaN);
		if (Number.isNaN(gain)) continue;
		gains[pairs] = gain;
		sessionOf[pairs] = sessions[n] ?? 0;
		pairs++;
	}
	if (pairs < PAIRS_TO_SHOW) return null;
	const held = gains.subarray(0, pairs);
	const { widening } = clusterEffect(held, sessionOf.subarray(0, pairs));
	const interval = meanInterval(held, widening);
	if (interval === null) return null;
	return {
		pairs,
		points: 100 * interval.mean,
		low: 100 * interval.low,
		high: 100 * interval.high
	};
}
