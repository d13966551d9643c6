import type { Outcome } from '../outcome/index.ts';
import type { GroupOutcome } from '../group/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import type { ItemId } from '../shared/index.ts';
import type { ChoicesTaken } from './choices-taken.ts';
import type { ClusterEffect } from './cluster-effect.ts';
import type { LaterWave } from './compare-waves.ts';
import type { FormStatistics } from './form-statistics.ts';
import type { HandsReport } from './hands-report.ts';
import type { IndicatorRow } from './indicator-row.ts';
import type { ItemLine } from './item-lines.ts';
import type { CodeCounts, Linkage } from './linkage.ts';
import type { OverallChange, OverallRow } from './overall.ts';
import type { Reach } from './reach.ts';
import { reportSteps } from './report-steps.ts';
import type { Retention } from './retention.ts';
import { runSteps } from './run-steps.ts';
import type { SignsSeen } from './signs-seen.ts';
import type { SubgroupTable } from './subgroups.ts';
import type { UnlinkedChange } from './unlinked-change.ts';
import type { WaveChange } from './wave-change.ts';

export interface ReportInput {
	/** In any order, of one cohort or of several; duplicates are counted once. */
	readonly outcomes: readonly Outcome[];
	/** One for each item and version that was ever asked. */
	readonly keys: readonly ItemKey[];
	/** What rooms answered by hands or cards, if they did. */
	readonly groups?: readonly GroupOutcome[];
	/** What devices counted of stories, if they did. */
	readonly choices?: readonly ChoicesTaken[];
	/** What the matching of self-made codes told, by the later wave. */
	readonly codes?: Readonly<Partial<Record<LaterWave, CodeCounts>>>;
}

/** Everything that is said about a cohort, before disclosure control: nothing of it may leave as it is. */
export interface CohortReport {
	readonly reach: readonly Reach[];
	readonly overall: {
		readonly rows: readonly OverallRow[];
		readonly changes: readonly OverallChange[];
		readonly retention: Retention | null;
	};
	/** By theme, then by wave. */
	readonly rows: readonly IndicatorRow[];
	readonly changes: readonly WaveChange[];
	readonly unlinked: readonly UnlinkedChange[];
	readonly signs: readonly SignsSeen[];
	readonly items: readonly ItemLine[];
	readonly forms: readonly Omit<FormStatistics, 'items'>[];
	readonly subgroups: readonly SubgroupTable[];
	readonly linkage: readonly Linkage[];
	/** How alike people of one session are, by what they knew at first. */
	readonly clusters: Omit<ClusterEffect, 'widening'>;
	readonly choices: readonly ChoicesTaken[];
	/** Rooms that answered together: one record is one room (or one hand), never mixed with people. */
	readonly rooms: { readonly reach: readonly Reach[]; readonly rows: readonly IndicatorRow[] };
	/** Counts of rooms by hands or cards: unlinked, and never mixed with people. */
	readonly hands: HandsReport;
	/** Items whose meaning changed between these outcomes, and their twins: no comparison rests on them. */
	readonly notCompared: readonly ItemId[];
	/** Items that no key could judge; more than 0 means that content is missing. */
	readonly notJudged: number;
}

/** The whole report at once; `reportSteps` gives the same in parts that let a page breathe. */
export function cohortReport(input: ReportInput): CohortReport {
	return runSteps(reportSteps(input));
}
