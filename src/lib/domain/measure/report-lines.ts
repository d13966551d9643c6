import type { Comparability } from './comparability.ts';
import type { IndicatorReport, ReportPart } from './indicator-report.ts';
import type { IndicatorRow } from './indicator-row.ts';

/** One line of the table that the trainer sees and of the file that the trainer takes along. */
export interface ReportLine extends IndicatorRow {
	/** `groups`: rooms that answered together; one record is one room. */
	readonly part: 'people' | 'groups';
	/** Against the baseline, by linked people. `null` for the baseline itself. */
	readonly change: LineChange | null;
}

export interface LineChange {
	readonly pairs: number;
	readonly comparability: Comparability;
	/** Percentage points; `null` unless `comparability` is `compare`. */
	readonly points: number | null;
}

/** The report as a list, in the order in which it is shown: people first, by indicator, then by wave. */
export function reportLines({ people, groups }: IndicatorReport): readonly ReportLine[] {
	return [...linesOf('people', people), ...linesOf('groups', groups)];
}

function linesOf(part: ReportLine['part'], { rows, comparisons }: ReportPart): ReportLine[] {
	return rows.map((row) => {
		const comparison = comparisons.find(
			({ indicator, kind, to }) =>
				indicator === row.indicator && kind === row.kind && to === row.wave
		);
		return { ...row, part, change: comparison === undefined ? null : changeOf(comparison) };
	});
}

function changeOf({ pairs, comparability, points }: LineChange): LineChange {
	return { pairs, comparability, points };
}
