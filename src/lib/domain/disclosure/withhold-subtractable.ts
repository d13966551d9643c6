import { FIGURE_PARTS, figureName, type FigurePart } from './release-record.ts';
import type { SafeRow } from './safe-figures.ts';
import type { SafeReport } from './safe-report.ts';

/** Parts of a report that can be left out of a release, where an earlier one could be subtracted from them. */
export type LeavablePart = Exclude<FigurePart, 'reach' | 'all' | 'linked'>;

/** Figures without which there is no report: where one of these could be subtracted, nothing is released. */
export function isWholeReport(name: string): boolean {
	const part = partOf(name);
	return part === 'reach' || part === 'all' || part === 'linked';
}

/**
 * The report without the figures named, which somebody could hold against an earlier release. Cells of a table and
 * choices of a scene lean on each other, so that those are left out as a whole.
 */
export function withholdSubtractable(report: SafeReport, names: ReadonlySet<string>): SafeReport {
	const isOut = (part: FigurePart, ...rest: readonly (string | number)[]) =>
		names.has(figureName(part, ...rest));
	const startsOut = (part: FigurePart, ...rest: readonly (string | number)[]) =>
		[...names].some((name) => name.startsWith(`${figureName(part, ...rest)} `));
	const rowOut = (part: 'row' | 'room') => (row: SafeRow) =>
		isOut(part, row.indicator, row.kind, row.wave) ? withoutFigures(row) : row;
	const subgroups = report.subgroups.filter(
		({ rows, columns, to }) => !startsOut('group', rows, columns ?? '', to)
	);
	const choices = report.choices.filter(({ module, scene }) => !startsOut('choice', module, scene));
	return {
		...report,
		reach: report.reach.map((one) =>
			startsOut('finished', one.wave) ? { ...one, whole: null, part: null, none: null } : one
		),
		rows: report.rows.map(rowOut('row')),
		changes: report.changes.map((one) =>
			isOut('pairs', one.indicator, one.kind, one.to)
				? { ...one, pairs: null, people: null, score: null, gAv: null, net: null, verdict: null }
				: one
		),
		unlinked: report.unlinked.filter(
			({ indicator, kind, to }) => !startsOut('unlinked', indicator, kind, to)
		),
		signs: report.signs.filter(({ item, version, wave }) => !isOut('item', item, version, wave)),
		items: report.items.map((line) => ({
			...line,
			waves: line.waves.map((one) =>
				isOut('item', line.item, line.version, one.wave)
					? { wave: one.wave, people: null, right: null, dontKnow: null }
					: one
			)
		})),
		subgroups,
		choices,
		leftOut:
			report.leftOut +
			(report.subgroups.length - subgroups.length) +
			(report.choices.length - choices.length),
		rooms: {
			reach: report.rooms.reach.map((one) =>
				isOut('room', one.wave)
					? { ...one, people: null, whole: null, part: null, none: null }
					: one
			),
			rows: report.rooms.rows.map(rowOut('room'))
		},
		hands: {
			...report.hands,
			themes: report.hands.themes.filter(
				({ indicator, kind }) => !startsOut('hands', indicator, kind)
			)
		}
	};
}

/** Which parts the figures belong to, in order. */
export function partsLeftOut(names: ReadonlySet<string>): readonly LeavablePart[] {
	const parts = new Set([...names].map(partOf));
	return FIGURE_PARTS.flatMap((part) =>
		part === 'reach' || part === 'all' || part === 'linked' || !parts.has(part) ? [] : [part]
	);
}

function partOf(name: string): string {
	return name.split(' ', 1)[0] ?? '';
}

function withoutFigures(row: SafeRow): SafeRow {
	return { ...row, people: null, percent: null, low: null, high: null, dontKnow: null };
}
