import { toPercent, type CohortReport } from '../measure/index.ts';
import type { Audience } from './audience.ts';
import { safeChange, safeUnlinked } from './safe-changes.ts';
import type {
	SafeChange,
	SafeChoices,
	SafeItem,
	SafeLinkage,
	SafeReach,
	SafeRow,
	SafeSigns,
	SafeSubgroups,
	SafeThemeChange,
	SafeUnlinked
} from './safe-figures.ts';
import { safeHands, type SafeHands } from './safe-hands.ts';
import { safeItem, safeReach, safeRow, safeSigns } from './safe-rows.ts';
import { safeChoices, safeLinkage, safeSubgroups } from './safe-tables.ts';
import { tellerFor, type Teller } from './teller.ts';

/** A report as one audience may read it. Screen, print and file are made of this and of nothing else. */
export interface SafeReport {
	readonly audience: Audience;
	/** Fewest people that any figure speaks of. */
	readonly least: number;
	readonly reach: readonly SafeReach[];
	/** Everything that is taught, together. */
	readonly overall: {
		readonly rows: readonly Omit<SafeRow, 'indicator' | 'kind'>[];
		readonly changes: readonly SafeChange[];
		/** Share of what was gained that was still there, in percent; `null`: not to be said. */
		readonly retained: number | null;
		/** Hake's gain by later wave; 0.3 and 0.7 are its bands. */
		readonly normalised: readonly { readonly to: string; readonly gain: number | null }[];
	};
	readonly rows: readonly SafeRow[];
	readonly changes: readonly SafeThemeChange[];
	readonly unlinked: readonly SafeUnlinked[];
	readonly signs: readonly SafeSigns[];
	readonly items: readonly SafeItem[];
	readonly forms: readonly { readonly form: string; readonly kr20: number | null }[];
	readonly subgroups: readonly SafeSubgroups[];
	/** Tables that no hiding of cells makes safe: they are left out whole. */
	readonly leftOut: number;
	readonly linkage: readonly SafeLinkage[];
	readonly clusters: {
		readonly count: number;
		readonly designEffect: number;
		readonly generalises: boolean;
	};
	readonly choices: readonly SafeChoices[];
	readonly rooms: { readonly reach: readonly SafeReach[]; readonly rows: readonly SafeRow[] };
	/** Counts of rooms by hands or cards. */
	readonly hands: SafeHands;
	readonly notJudged: number;
}

/** Applies every rule of disclosure to a report. Pure; `release` is the only way to take the result away. */
export function safeReport(report: CohortReport, audience: Audience): SafeReport {
	const teller = tellerFor(audience);
	const { overall, clusters } = report;
	const subgroups = latestWave(report).map((table) => safeSubgroups(table, teller));
	const choices = report.choices.map((scene) => safeChoices(scene, teller));
	return {
		audience,
		least: teller.least,
		reach: report.reach.map((one) => safeReach(one, teller)),
		overall: {
			rows: overall.rows.map((row) => safeOverall(row, teller)),
			changes: overall.changes.map((change) => safeChange(change, teller)),
			retained: retainedOf(report, teller.least),
			normalised: overall.changes.map(({ to, normalised, comparability }) => ({
				to,
				gain: comparability === 'compare' && normalised !== null ? rounded(normalised, 2) : null
			}))
		},
		rows: report.rows.map((row) => safeRow(row, teller)),
		changes: report.changes.map((change) => ({
			...safeChange(change, teller),
			indicator: change.indicator,
			kind: change.kind
		})),
		unlinked: report.unlinked.flatMap((change) => safeUnlinked(change, teller)),
		signs: report.signs.map((one) => safeSigns(one, teller)),
		items: report.items.map((line) => safeItem(line, teller)),
		forms: report.forms.map(({ form, kr20 }) => ({
			form,
			kr20: kr20 === null ? null : rounded(kr20, 2)
		})),
		subgroups: subgroups.filter((table) => table !== null),
		leftOut:
			subgroups.filter((table) => table === null).length +
			choices.filter((scene) => scene === null).length,
		linkage: report.linkage.map((one) => safeLinkage(one, teller)),
		clusters: {
			count: clusters.clusters,
			designEffect: rounded(clusters.designEffect, 1),
			generalises: clusters.generalises
		},
		choices: choices.filter((scene) => scene !== null),
		rooms: {
			reach: report.rooms.reach.map((one) => safeReach(one, teller)),
			rows: report.rooms.rows.map((row) => safeRow(row, teller))
		},
		hands: safeHands(report.hands, teller),
		notJudged: report.notJudged
	};
}

export function safeOverall(
	row: CohortReport['overall']['rows'][number],
	teller: Teller
): SafeReport['overall']['rows'][number] {
	const told = (percent: number | null) =>
		percent === null ? null : toPercent(percent / 100, row.people);
	const { wave, people, percent, low, high, dontKnow } = safeRow(
		{
			indicator: '',
			kind: 'choice',
			wave: row.wave,
			people: row.people,
			percent: told(row.percent),
			low: told(row.low),
			high: told(row.high),
			dontKnowPercent: told(row.dontKnowPercent)
		},
		teller
	);
	return { wave, people, percent, low, high, dontKnow };
}

/**
 * Only the last wave that enough people took is divided: those who came to two waves are nearly the same people,
 * and the few who did not come again could be worked out by subtracting one table from the other.
 */
function latestWave({ subgroups, linkage }: CohortReport): CohortReport['subgroups'] {
	const last = linkage.findLast(({ pairs }) => pairs >= 10) ?? linkage.at(-1);
	return subgroups.filter(({ to }) => to === last?.to);
}

/** A gain within its own uncertainty has no meaningful part that is left. */
function retainedOf({ overall }: CohortReport, least: number): number | null {
	const { retention, rows, changes } = overall;
	const endline = changes.find(({ to }) => to === 'endline');
	const enough = rows.every(({ people }) => people >= Math.max(30, least));
	if (retention?.retained == null || !enough || (endline?.score?.low ?? 0) <= 0) return null;
	return Math.round(100 * retention.retained);
}

function rounded(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}
