import type { IndicatorId, ItemId } from '../shared/index.ts';
import { WAVES, type Outcome, type Wave } from '../outcome/index.ts';
import type { ItemKey, ItemKind } from '../quiz/index.ts';
import { compareWaves, type LinkedPair, type WaveComparison } from './compare-waves.ts';
import { countRow, type IndicatorRow } from './indicator-row.ts';
import { itemsOfTwoMeanings } from './held-meaning.ts';
import { indexKeys, judgeOutcome, type JudgedOutcome } from './judge-outcome.ts';
import { peopleOf } from './people-of.ts';

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

interface JudgedPerson extends JudgedOutcome {
	readonly outcome: Outcome;
}

function reportPart(outcomes: readonly Outcome[], keys: readonly ItemKey[]): ReportPart {
	const index = indexKeys(keys);
	const people = peopleOf(outcomes).map((outcome) => ({
		outcome,
		...judgeOutcome(outcome, index)
	}));
	const waves = WAVES.filter((wave) => people.some(({ outcome }) => outcome.wave === wave));
	const themes = themesOf(keys);
	const notCompared = itemsOfTwoMeanings(outcomes, keys);
	return {
		waves: waves.map((wave) => ({ wave, people: ofWave(people, wave).length })),
		rows: themes.flatMap((theme) =>
			waves.map((wave) =>
				countRow(
					{ ...theme, wave },
					ofWave(people, wave).map((person) => itemsOf(person, theme))
				)
			)
		),
		comparisons: themes.flatMap((theme) =>
			waves
				.filter((wave) => wave !== 'baseline')
				.map((to) => compareWaves({ ...theme, to }, pairsOf(people, to, theme, notCompared)))
		),
		notCompared,
		notJudged: people.reduce((sum, { notJudged }) => sum + notJudged, 0)
	};
}

interface Theme {
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
}

function themesOf(keys: readonly ItemKey[]): readonly Theme[] {
	const themes = new Map(
		keys.map(({ indicator, kind }) => [`${indicator} ${kind}`, { indicator, kind }])
	);
	return [...themes.values()];
}

function ofWave(people: readonly JudgedPerson[], wave: Wave): readonly JudgedPerson[] {
	return people.filter(({ outcome }) => outcome.wave === wave);
}

function itemsOf({ items }: JudgedPerson, { indicator, kind }: Theme) {
	return items.filter((item) => item.indicator === indicator && item.kind === kind);
}

function pairsOf(
	people: readonly JudgedPerson[],
	to: Wave,
	theme: Theme,
	notCompared: readonly ItemId[]
): readonly LinkedPair[] {
	const compared = (person: JudgedPerson) =>
		itemsOf(person, theme).filter(({ item }) => !notCompared.includes(item));
	const baselines = new Map(
		ofWave(people, 'baseline').flatMap((person) => {
			const key = linkKeyOf(person.outcome);
			return key === null ? [] : [[key, person] as const];
		})
	);
	return ofWave(people, to).flatMap((person) => {
		const key = linkKeyOf(person.outcome);
		const before = key === null ? undefined : baselines.get(key);
		if (before === undefined) return [];
		return [{ before: compared(before), after: compared(person) }];
	});
}

/** A tag means something inside one cohort and one instrument only. */
function linkKeyOf({ cohort, instrument, link }: Outcome): string | null {
	return link === undefined || cohort === null ? null : `${cohort} ${instrument.id} ${link}`;
}
