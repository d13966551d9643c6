import { adjustChanges } from './adjust-changes.ts';
import { clusterEffect } from './cluster-effect.ts';
import type { CohortReport, ReportInput } from './cohort-report.ts';
import { compareWave, type Compared } from './compare-wave.ts';
import { formStatistics } from './form-statistics.ts';
import { countRow, type IndicatorRow } from './indicator-row.ts';
import { handsReport } from './hands-report.ts';
import { twoMeanings } from './held-meaning.ts';
import { itemLines } from './item-lines.ts';
import { judgeCohort, type JudgedWave } from './judged-wave.ts';
import { overallRetention, overallRow } from './overall.ts';
import { reachOf } from './reach.ts';
import { signsSeen } from './signs-seen.ts';
import { heldShares, sharesRight, themeColumn } from './theme-column.ts';
import { isOfTheme, isTaught, type Theme } from './theme.ts';
import { themesAsked, versionsAsked } from './what-was-asked.ts';

/**
 * The report in small steps. Whoever runs it may let the page breathe after each. It knows no clock: how many
 * steps fit between two frames is the caller's affair.
 */
export function* reportSteps(input: ReportInput): Generator<undefined, CohortReport> {
	const { outcomes, keys } = input;
	const alone = yield* judgeCohort(
		outcomes.filter(({ setting }) => setting !== 'group'),
		keys
	);
	const together = yield* judgeCohort(
		outcomes.filter(({ setting }) => setting === 'group'),
		keys
	);
	const { waves } = alone;
	const themes = themesAsked(waves);
	const baseline = waves.find(({ wave }) => wave === 'baseline') ?? null;
	const notCompared = new Set(twoMeanings(versionsAsked(waves), keys));
	const rows = yield* rowsOf(waves, themes);
	const compared: Compared[] = [];
	for (const later of waves) {
		if (later.wave === 'baseline' || baseline === null) continue;
		const codes = input.codes?.[later.wave] ?? null;
		compared.push(yield* compareWave(baseline, later, later.wave, themes, codes, notCompared));
	}
	const overallRows = waves.map((judged) => overallRow(judged, themeColumn(judged, isTaught)));
	yield;
	const { overall, changes } = adjusted(compared);
	const forms = baseline === null ? [] : yield* formStatistics(baseline);
	const items = itemLines(waves, forms);
	yield;
	const hands = handsReport(input.groups ?? [], keys);
	yield;
	return {
		reach: waves.map(reachOf),
		overall: {
			rows: overallRows,
			changes: overall,
			retention: overallRetention(overallRows, 'followup') ?? overallRetention(overallRows, 'late')
		},
		rows,
		changes,
		unlinked: compared.flatMap(({ unlinked }) => unlinked),
		signs: waves.flatMap(signsSeen),
		items,
		forms: forms.map(({ form, people, kr20 }) => ({ form, people, kr20 })),
		subgroups: compared.flatMap(({ subgroups }) => subgroups),
		linkage: compared.map(({ linkage }) => linkage),
		clusters: clustersOf(waves[0]),
		choices: input.choices ?? [],
		rooms: {
			reach: together.waves.map(reachOf),
			rows: yield* rowsOf(together.waves, themesAsked(together.waves))
		},
		hands,
		notCompared: [...notCompared],
		notJudged: alone.notJudged + together.notJudged + hands.notJudged
	};
}

function* rowsOf(
	waves: readonly JudgedWave[],
	themes: readonly Theme[]
): Generator<undefined, readonly IndicatorRow[]> {
	const rows: IndicatorRow[] = [];
	for (const theme of themes)
		for (const judged of waves) {
			const column = themeColumn(judged, (key) => isOfTheme(theme, key));
			const { shares, sessions } = heldShares(sharesRight(column), judged);
			const { widening } = clusterEffect(shares, sessions);
			rows.push(countRow({ ...theme, wave: judged.wave }, column, widening));
			yield;
		}
	return rows;
}

/** Holm over every test of the report, the overall ones first. */
export function adjusted(compared: readonly Pick<Compared, 'overall' | 'changes'>[]): {
	readonly overall: CohortReport['overall']['changes'];
	readonly changes: CohortReport['changes'];
} {
	const overall = compared.map((one) => one.overall);
	const changes = compared.flatMap((one) => one.changes);
	const tests = adjustChanges([...overall, ...changes]);
	return {
		overall: overall.map((one, n) => ({ ...one, pAdjusted: tests[n] ?? null })),
		changes: changes.map((one, n) => ({ ...one, pAdjusted: tests[overall.length + n] ?? null }))
	};
}

function clustersOf(judged: JudgedWave | undefined): CohortReport['clusters'] {
	const { shares, sessions } =
		judged === undefined
			? { shares: new Float64Array(), sessions: new Int32Array() }
			: heldShares(sharesRight(themeColumn(judged, isTaught)), judged);
	const { clusters, icc, designEffect, generalises } = clusterEffect(shares, sessions);
	return { clusters, icc, designEffect, generalises };
}
