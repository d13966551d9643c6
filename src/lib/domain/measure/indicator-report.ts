import type { Outcome, Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import type { ItemId } from '../shared/index.ts';
import { compareWaves, type WaveComparison } from './compare-waves.ts';
import { itemsOfTwoMeanings } from './held-meaning.ts';
import { countRow, type IndicatorRow } from './indicator-row.ts';
import { judgeCohort, type JudgedWave } from './judged-wave.ts';
import { pairsOf } from './pairs-of.ts';
import { runSteps } from './run-steps.ts';
import { sharesRight, themeColumn, type ThemeColumn } from './theme-column.ts';
import { isOfTheme, themesOf, type Theme } from './theme.ts';

/** What a screen draws and a file lists: both are made from this object, so they cannot disagree. */
export interface IndicatorReport {
	/** People who were asked alone: on an own phone, a shared one or a kiosk. */
	readonly people: ReportPart;
	/** Rooms that answered together on one phone: one record is one room, never mixed with people. */
	readonly groups: ReportPart;
}

export interface ReportPart {
	/** Waves in which somebody took part, with the people of each (whoever skipped everything included). */
	readonly waves: readonly { readonly wave: Wave; readonly people: number }[];
	/** By indicator and kind in the order of `keys`, then by wave. */
	readonly rows: readonly IndicatorRow[];
	readonly comparisons: readonly WaveComparison[];
	/** Items whose meaning changed between these outcomes, and their twins: no comparison rests on them. */
	readonly notCompared: readonly ItemId[];
	/** Items that no key could judge; more than 0 means that content is missing. */
	readonly notJudged: number;
}

/** `outcomes` in any order, of one cohort or of several; `keys` for every item and version ever asked. */
export function indicatorReport(
	outcomes: readonly Outcome[],
	keys: readonly ItemKey[]
): IndicatorReport {
	return {
		people: reportPart(
			outcomes.filter(({ setting }) => setting !== 'group'),
			keys
		),
		groups: reportPart(
			outcomes.filter(({ setting }) => setting === 'group'),
			keys
		)
	};
}

function reportPart(outcomes: readonly Outcome[], keys: readonly ItemKey[]): ReportPart {
	const { waves, notJudged } = runSteps(judgeCohort(outcomes, keys));
	const themes = themesOf(keys);
	const notCompared = itemsOfTwoMeanings(outcomes, keys);
	const baseline = waves.find(({ wave }) => wave === 'baseline');
	return {
		waves: waves.map(({ wave, outcomes: people }) => ({ wave, people: people.length })),
		rows: themes.flatMap((theme) =>
			waves.map((judged) => countRow({ ...theme, wave: judged.wave }, columnOf(judged, theme)))
		),
		comparisons: themes.flatMap((theme) =>
			waves.flatMap((judged) => {
				if (judged.wave === 'baseline') return [];
				const name = { ...theme, to: judged.wave };
				return [
					compareWaves(
						name,
						baseline === undefined ? [] : changes(baseline, judged, theme, notCompared)
					)
				];
			})
		),
		notCompared,
		notJudged
	};
}

function columnOf(judged: JudgedWave, theme: Theme): ThemeColumn {
	return themeColumn(judged, (key) => isOfTheme(theme, key));
}

function changes(
	before: JudgedWave,
	after: JudgedWave,
	theme: Theme,
	notCompared: readonly ItemId[]
): readonly number[] {
	const compared = (judged: JudgedWave) =>
		themeColumn(judged, (key) => isOfTheme(theme, key) && !notCompared.includes(key.id));
	const from = sharesRight(compared(before));
	const to = sharesRight(compared(after));
	const pairs = pairsOf(before, after);
	return Array.from(
		pairs.before,
		(place, n) => (to[pairs.after[n] ?? 0] ?? NaN) - (from[place] ?? NaN)
	).filter((change) => !Number.isNaN(change));
}
