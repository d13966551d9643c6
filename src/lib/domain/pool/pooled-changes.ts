import {
	baselineOf,
	comparabilityOf,
	effectOfSpread,
	hedgesJ,
	intervalOfMean,
	momentsOfSpread,
	momentsOfTotals,
	normalisedGain,
	PAIRS_TO_SHOW,
	peopleOfCounts,
	readSpread,
	unlinkedOf,
	type Change,
	type ChangeOfScore,
	type LaterWave,
	type Linkage,
	type NetGain,
	type OverallChange,
	type SessionSpread,
	type Theme,
	type UnlinkedChange,
	type WaveChange
} from '../measure/index.ts';
import { sumAt, type Sums } from './sums.ts';

/** Where in the numbers of a change the three spreads begin. */
const CHANGES_FROM = 9;
const STEPS_FROM = 17;
const NET_FROM = 25;

/** Of everything that is taught. */
export function pooledOverallChange(sums: Sums, to: LaterWave): OverallChange {
	const change = pooledChange(sums, to, ['all']);
	const { score } = change;
	return {
		...change,
		to,
		normalised: score === null ? null : normalisedGain(score.before, score.after, 100)
	};
}

export function pooledThemeChange(sums: Sums, to: LaterWave, theme: Theme): WaveChange {
	return { ...theme, to, ...pooledChange(sums, to, [theme.indicator, theme.kind]) };
}

function pooledChange(sums: Sums, to: LaterWave, name: readonly string[]): Change {
	const numbers = sumAt(sums, 'change', ...name, to);
	const [bothRight = 0, lost = 0, gained = 0, bothWrong = 0, whole = 0] = numbers;
	const changes = readSpread(numbers, CHANGES_FROM);
	const pairs = changes.people;
	const effect = effectOfSpread(changes);
	const enough = pairs >= PAIRS_TO_SHOW;
	const steps = effectOfSpread(readSpread(numbers, STEPS_FROM));
	const score = enough ? scoreOf(numbers, changes, effect.widening) : null;
	return {
		pairs,
		comparability: comparabilityOf(pairs),
		isOneQuestion: whole === pairs,
		people: enough ? peopleOfCounts({ bothRight, lost, gained, bothWrong }, steps.widening) : null,
		score,
		net: enough ? netOf(readSpread(numbers, NET_FROM)) : null,
		clusters: effect.clusters,
		designEffect: effect.designEffect,
		generalises: effect.generalises,
		pAdjusted: null
	};
}

function scoreOf(
	numbers: readonly number[],
	changes: SessionSpread,
	widening: number
): ChangeOfScore | null {
	const [from = 0, from2 = 0, until = 0, until2 = 0] = numbers.slice(5);
	const interval = intervalOfMean(momentsOfSpread(changes), widening);
	if (interval === null) return null;
	const before = momentsOfTotals(changes.people, from, from2);
	const after = momentsOfTotals(changes.people, until, until2);
	const spread = (Math.sqrt(before.variance) + Math.sqrt(after.variance)) / 2;
	return {
		before: 100 * before.mean,
		after: 100 * after.mean,
		points: 100 * interval.mean,
		low: 100 * interval.low,
		high: 100 * interval.high,
		gAv: spread > 0 ? ((after.mean - before.mean) / spread) * hedgesJ(changes.people - 1) : null,
		p: interval.p,
		pRanks: null
	};
}

function netOf(spread: SessionSpread): NetGain | null {
	if (spread.people < PAIRS_TO_SHOW) return null;
	const interval = intervalOfMean(momentsOfSpread(spread), effectOfSpread(spread).widening);
	if (interval === null) return null;
	return {
		pairs: spread.people,
		points: 100 * interval.mean,
		low: 100 * interval.low,
		high: 100 * interval.high
	};
}

export function pooledUnlinked(sums: Sums, to: LaterWave, theme: Theme): UnlinkedChange {
	const { indicator, kind } = theme;
	const [people = 0, right = 0, peopleThen = 0, rightThen = 0] = sumAt(
		sums,
		...['unlinked', indicator, kind, to]
	);
	return unlinkedOf(
		{ indicator, kind },
		to,
		{ people, right },
		{ people: peopleThen, right: rightThen }
	);
}

export function pooledLinkage(sums: Sums, to: LaterWave): Linkage {
	const numbers = sumAt(sums, 'link', to);
	const [peopleBefore = 0, peopleAfter = 0, pairs = 0] = numbers;
	const [offOne = 0, ambiguous = 0, withCodes = 0] = numbers.slice(3);
	return {
		to,
		peopleBefore,
		peopleAfter,
		pairs,
		rate: peopleBefore === 0 ? null : pairs / peopleBefore,
		codes: withCodes === 0 ? null : { offOne, ambiguous },
		...baselineOf(momentsOfSpread(readSpread(numbers, 6)), momentsOfSpread(readSpread(numbers, 14)))
	};
}
