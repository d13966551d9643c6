import type { IndicatorRow, ItemLine, Reach, SignsSeen } from '../measure/index.ts';
import type { SafeItem, SafeReach, SafeRow, SafeSigns } from './safe-figures.ts';
import { suppressTable } from './suppress-table.ts';
import type { Teller } from './teller.ts';

/** The three parts stand beside their total, so a small one hides another. */
export function safeReach({ wave, people, whole, part, none }: Reach, teller: Teller): SafeReach {
	const parts = [whole, part, none];
	const { primary, complementary, protects } = suppressTable([parts], teller.least, {
		rows: true,
		columns: false
	});
	const hidden = new Set([...primary, ...complementary].map(({ column }) => column));
	const told = parts.map((count, n) => (!protects || hidden.has(n) ? null : teller.count(count)));
	return {
		wave,
		people: teller.count(people),
		whole: told[0] ?? null,
		part: told[1] ?? null,
		none: told[2] ?? null
	};
}

type Told = Pick<
	IndicatorRow,
	'indicator' | 'kind' | 'wave' | 'people' | 'percent' | 'low' | 'high' | 'dontKnowPercent'
>;

export function safeRow(row: Told, teller: Teller): SafeRow {
	const { indicator, kind, wave, people } = row;
	const percent = teller.percent(row.percent, people, kind);
	const exact = percent?.edge === 'exact';
	return {
		indicator,
		kind,
		wave,
		people: teller.count(people),
		percent,
		low: exact && row.low !== null ? Math.round(row.low) : null,
		high: exact && row.high !== null ? Math.round(row.high) : null,
		dontKnow: teller.percent(row.dontKnowPercent, people, kind)
	};
}

export function safeSigns(
	{ item, version, wave, people, cards }: SignsSeen,
	teller: Teller
): SafeSigns {
	return {
		item,
		version,
		wave,
		people: teller.count(people),
		cards: cards.map(({ option, fault, count }) => ({
			option,
			fault,
			percent: teller.percent(Math.round((100 * count) / people), people)
		}))
	};
}

export function safeItem(line: ItemLine, teller: Teller): SafeItem {
	const { item, version, indicator, kind, statistics } = line;
	const judged = statistics !== null && line.hint !== 'too-few' ? statistics : null;
	return {
		item,
		version,
		indicator,
		kind,
		waves: line.waves.map(({ wave, people, right, dontKnow }) => ({
			wave,
			people: teller.count(people),
			right: teller.percent(percentOf(right, people), people, kind),
			dontKnow: teller.percent(percentOf(dontKnow, people), people, kind)
		})),
		itemRest: hundredths(judged?.itemRest ?? null),
		discrimination: hundredths(judged?.discrimination ?? null),
		hint: line.hint
	};
}

function percentOf(count: number, people: number): number | null {
	return people === 0 ? null : Math.round((100 * count) / people);
}

function hundredths(value: number | null): number | null {
	return value === null ? null : Math.round(value * 100) / 100;
}
