import {
	adjusted,
	effectOfSpread,
	momentsOfSpread,
	intervalOfMean,
	overallRetention,
	readSpread,
	themesOf,
	type CohortReport,
	type IndicatorRow,
	type OverallRow,
	type Reach,
	type Theme
} from '../measure/index.ts';
import { WAVES, type Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import {
	pooledLinkage,
	pooledOverallChange,
	pooledThemeChange,
	pooledUnlinked
} from './pooled-changes.ts';
import { pooledGroups } from './pooled-groups.ts';
import { pooledHands } from './pooled-hands.ts';
import { pooledItems, pooledSigns } from './pooled-items.ts';
import { pooledRow } from './pooled-row.ts';
import { LATER_WAVES } from './sums-of-cohort.ts';
import { sumAt, sumName, type Sums } from './sums.ts';

/**
 * The report of many cohorts from what each of them adds: figure by figure what `cohortReport` says of all their people
 * at once, which a test holds it against. Three things are told of a cohort only: how single items did their work, forms,
 * and Wilcoxon's check. An item that changed its meaning is left out of the comparison in the cohort that met both.
 */
export function pooledReport(sums: Sums, keys: readonly ItemKey[]): CohortReport {
	const waves = WAVES.filter((wave) => sums.has(sumName('reach', wave)));
	const later = LATER_WAVES.filter((to) => waves.includes('baseline') && waves.includes(to));
	const themes = themesIn(sums, 'row', keys);
	const compared = later.map((to) => ({
		overall: pooledOverallChange(sums, to),
		changes: themes.map((theme) => pooledThemeChange(sums, to, theme))
	}));
	const rows = pooledOverall(sums);
	const { overall, changes } = adjusted(compared);
	const first = effectOfSpread(readSpread(sumAt(sums, 'all', waves[0] ?? 'baseline')));
	return {
		reach: waves.map((wave) => reachAt(sums, 'reach', wave)),
		overall: {
			rows,
			changes: overall,
			retention: overallRetention(rows, 'followup') ?? overallRetention(rows, 'late')
		},
		rows: rowsIn(sums, 'row', themes, waves),
		changes,
		unlinked: later.flatMap((to) => themes.map((theme) => pooledUnlinked(sums, to, theme))),
		signs: pooledSigns(sums, keys),
		items: pooledItems(sums, keys),
		forms: [],
		subgroups: later.flatMap((to) => pooledGroups(sums, to)),
		linkage: later.map((to) => pooledLinkage(sums, to)),
		clusters: {
			clusters: first.clusters,
			icc: first.icc,
			designEffect: first.designEffect,
			generalises: first.generalises
		},
		choices: [],
		rooms: roomsIn(sums, keys),
		hands: pooledHands(sums, keys),
		notCompared: [...sums.keys()]
			.flatMap((name) => (name.startsWith('changed ') ? [name.slice('changed '.length)] : []))
			.sort(),
		notJudged: (sumAt(sums, 'not-judged')[0] ?? 0) + (sumAt(sums, 'hands-not-judged')[0] ?? 0)
	};
}

/** Everything that is taught, by wave. */
export function pooledOverall(sums: Sums): readonly OverallRow[] {
	return WAVES.flatMap((wave) => {
		const numbers = sums.get(sumName('all', wave));
		if (numbers === undefined) return [];
		const spread = readSpread(numbers);
		const interval = intervalOfMean(momentsOfSpread(spread), effectOfSpread(spread).widening);
		const [answers = 0, dontKnow = 0] = numbers.slice(8);
		return [
			{
				wave,
				people: spread.people,
				percent: spread.people === 0 ? null : (100 * spread.sum) / spread.people,
				low: interval === null ? null : Math.max(0, 100 * interval.low),
				high: interval === null ? null : Math.min(100, 100 * interval.high),
				dontKnowPercent: answers === 0 ? null : (100 * dontKnow) / answers
			}
		];
	});
}

function roomsIn(sums: Sums, keys: readonly ItemKey[]): CohortReport['rooms'] {
	const waves = WAVES.filter((wave) => sums.has(sumName('room-reach', wave)));
	return {
		reach: waves.map((wave) => reachAt(sums, 'room-reach', wave)),
		rows: rowsIn(sums, 'room', themesIn(sums, 'room', keys), waves)
	};
}

function reachAt(sums: Sums, part: 'reach' | 'room-reach', wave: Wave): Reach {
	const [people = 0, whole = 0, some = 0, none = 0] = sumAt(sums, part, wave);
	return { wave, people, whole, part: some, none };
}

function rowsIn(
	sums: Sums,
	part: 'row' | 'room',
	themes: readonly Theme[],
	waves: readonly Wave[]
): readonly IndicatorRow[] {
	return themes.flatMap((theme) => waves.map((wave) => pooledRow(sums, part, theme, wave)));
}

/** In the order of the keys, whatever cohort came first. */
function themesIn(sums: Sums, part: 'row' | 'room', keys: readonly ItemKey[]): readonly Theme[] {
	return themesOf(keys).filter(({ indicator, kind }) =>
		WAVES.some((wave) => sums.has(sumName(part, indicator, kind, wave)))
	);
}
