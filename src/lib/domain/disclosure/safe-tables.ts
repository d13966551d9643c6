import type { ChoicesTaken, Linkage, SubgroupTable } from '../measure/index.ts';
import { PAIRS_TO_SHOW } from '../measure/index.ts';
import { leavesProgramme } from './audience.ts';
import type { SafeChoices, SafeLinkage, SafeSubgroups } from './safe-figures.ts';
import { suppressTable } from './suppress-table.ts';
import { ALL_TOTALS, cellKey } from './table.ts';
import type { Teller } from './teller.ts';

/**
 * A table of subgroups with its small cells hidden, and others so that no total gives them away; totals count
 * as known even where they are not printed, because other tables hold them. `null`: no hiding is enough.
 */
export function safeSubgroups(table: SubgroupTable, teller: Teller): SafeSubgroups | null {
	const counts = table.cells.map((row) => row.map(({ pairs }) => pairs));
	const totals = table.columns === null ? { rows: false, columns: true } : ALL_TOTALS;
	const { primary, complementary, protects } = suppressTable(counts, teller.least, totals);
	if (!protects) return null;
	const hidden = new Set([...primary, ...complementary].map(cellKey));
	const { to, rows, columns, rowNames, columnNames } = table;
	return {
		to,
		rows,
		columns,
		rowNames,
		columnNames,
		cells: table.cells.map((cells, row) =>
			cells.map(({ pairs, points, low, high }, column) => {
				if (hidden.has(cellKey({ row, column }))) return { pairs: null, points: null };
				const told = points !== null && low !== null && high !== null && pairs >= PAIRS_TO_SHOW;
				return {
					pairs: teller.count(pairs),
					points: told
						? { value: Math.round(points), low: Math.round(low), high: Math.round(high) }
						: null
				};
			})
		)
	};
}

/** How often each choice of a scene was taken; whoever knows how many played the story knows the total. */
export function safeChoices(
	{ module, scene, choices }: ChoicesTaken,
	teller: Teller
): SafeChoices | null {
	const counts = choices.map(({ count }) => count);
	const { primary, complementary, protects } = suppressTable([counts], teller.least, {
		rows: true,
		columns: false
	});
	if (!protects) return null;
	const hidden = new Set([...primary, ...complementary].map(({ column }) => column));
	return {
		module,
		scene,
		choices: choices.map(({ choice, count }, n) => ({
			choice,
			count: hidden.has(n) ? null : teller.count(count)
		}))
	};
}

export function safeLinkage(linkage: Linkage, teller: Teller): SafeLinkage {
	const { to, peopleBefore, pairs, rate, codes, linked, unlinked, apart } = linkage;
	// Everybody less those who were met again are those who were not: a few of them would be told with the others.
	const both = teller.mayTell(pairs) && teller.mayTell(peopleBefore - pairs);
	// How well codes met says nothing of what anybody answered; whoever ran the session saw it happen.
	const inside = !leavesProgramme(teller.audience);
	const all = both || inside ? peopleBefore : 0;
	const counted = (count: number) => (inside ? count : teller.count(count));
	return {
		to,
		peopleBefore: teller.count(peopleBefore),
		pairs: inside && teller.mayTell(peopleBefore) ? pairs : teller.count(pairs),
		rate: teller.percent(rate === null ? null : Math.round(100 * rate), all, 'choice'),
		offOne: codes === null ? null : counted(codes.offOne),
		ambiguous: codes === null ? null : counted(codes.ambiguous),
		linked: both ? teller.percent(whole(linked?.percent), linked?.people ?? 0) : null,
		unlinked: both ? teller.percent(whole(unlinked?.percent), unlinked?.people ?? 0) : null,
		apart:
			both &&
			apart !== null &&
			Math.min(linked?.people ?? 0, unlinked?.people ?? 0) >= PAIRS_TO_SHOW
				? {
						value: Math.round(apart.points),
						low: Math.round(apart.low),
						high: Math.round(apart.high)
					}
				: null
	};
}

function whole(percent: number | undefined): number | null {
	return percent === undefined ? null : Math.round(percent);
}
