import type { CohortReport } from '../measure/index.ts';
import type { Audience } from './audience.ts';

/**
 * What a release spoke of, kept where it was made and never given away: the exact number of people behind every
 * figure. The next release is held against it.
 */
export interface ReleaseRecord {
	/** Which group it was: a cohort's code, a programme's id. */
	readonly group: string;
	readonly audience: Audience;
	/** The division of people that was used; another one could be laid over it. */
	readonly divisions: readonly string[];
	/** Exact numbers by the name of the figure. */
	readonly people: Readonly<Record<string, number>>;
}

export function recordOf(group: string, audience: Audience, report: CohortReport): ReleaseRecord {
	const people: Record<string, number> = {};
	for (const row of report.reach) people[`reach ${row.wave}`] = row.people;
	for (const row of [...report.rows, ...report.rooms.rows])
		people[`row ${row.indicator} ${row.kind} ${row.wave}`] = row.people;
	for (const change of report.changes)
		people[`pairs ${change.indicator} ${change.kind} ${change.to}`] = change.pairs;
	for (const { to, pairs } of report.linkage) people[`linked ${to}`] = pairs;
	for (const line of report.items)
		for (const wave of line.waves)
			people[`item ${line.item} ${line.version} ${wave.wave}`] = wave.people;
	for (const theme of report.hands.themes)
		for (const { wave, people: present } of theme.waves)
			people[`hands ${theme.indicator} ${theme.kind} ${wave}`] = present;
	for (const table of report.subgroups)
		table.cells.forEach((cells, row) => {
			cells.forEach(({ pairs }, column) => {
				const place = `${table.rowNames[row] ?? ''} ${table.columnNames[column] ?? ''}`;
				people[`group ${table.to} ${table.rows} ${table.columns ?? ''} ${place}`] = pairs;
			});
		});
	const divisions = [
		...new Set(report.subgroups.map(({ rows, columns }) => `${rows} ${columns ?? ''}`))
	];
	return { group, audience, divisions: divisions.sort(), people };
}
