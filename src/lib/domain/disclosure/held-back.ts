import type { ToldPercent } from './blur-percent.ts';
import type { SafeReport } from './safe-report.ts';

/** How much of a report its reader does not get, to be said beside it. */
export interface HeldBack {
	/** Numbers of people, with everything that rests on them. */
	readonly hidden: number;
	/** Percentages told as "or more" or "or less". */
	readonly blurred: number;
}

export function heldBack(report: SafeReport): HeldBack {
	const { reach, rows, changes, items, signs, subgroups, choices, rooms } = report;
	const people = [
		...[...reach, ...rooms.reach].flatMap(({ people, whole, part, none }) => [
			people,
			whole,
			part,
			none
		]),
		...[...rows, ...rooms.rows].map((row) => row.people),
		...changes.map(({ pairs }) => pairs),
		...items.flatMap(({ waves }) => waves.map((one) => one.people)),
		...subgroups.flatMap(({ cells }) => cells.flat().map(({ pairs }) => pairs)),
		...choices.flatMap((scene) => scene.choices.map(({ count }) => count))
	];
	const percents: readonly (ToldPercent | null)[] = [
		...[...report.overall.rows, ...rows, ...rooms.rows].flatMap((row) => [
			row.percent,
			row.dontKnow
		]),
		...items.flatMap(({ waves }) => waves.flatMap((one) => [one.right, one.dontKnow])),
		...signs.flatMap(({ cards }) => cards.map(({ percent }) => percent))
	];
	return {
		hidden: people.filter((count) => count === null).length,
		blurred: percents.filter((one) => one !== null && one.edge !== 'exact').length
	};
}
