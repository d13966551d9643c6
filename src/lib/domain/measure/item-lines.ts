import type { IndicatorId, ItemId } from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import type { ItemStatistics } from './item-analysis.ts';
import type { FormStatistics } from './form-statistics.ts';
import { itemHint, type ItemHint } from './item-hint.ts';
import { itemName, type ItemColumn, type JudgedWave } from './judged-wave.ts';
import { isTaught } from './theme.ts';
import { DONT_KNOW, FAVOURABLE, NOT_ASKED, SKIPPED } from './verdict.ts';

/** One item in one version: how many were right in each wave, and how well it did its work at baseline. */
export interface ItemLine {
	readonly item: ItemId;
	readonly version: number;
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
	readonly waves: readonly {
		readonly wave: Wave;
		readonly people: number;
		readonly right: number;
		readonly dontKnow: number;
	}[];
	/** Of the baseline, among the knowledge items of one form; `null`: not a knowledge item, or nobody took it. */
	readonly statistics: (ItemStatistics & { readonly people: number }) | null;
	readonly hint: ItemHint | null;
}

/** `forms`: of the baseline; an item that stands in several is judged where most people took it. */
export function itemLines(
	waves: readonly JudgedWave[],
	forms: readonly FormStatistics[]
): readonly ItemLine[] {
	const keys = new Map(
		waves.flatMap(({ items }) =>
			[...items.values()].map(({ key }) => [itemName(key), key] as const)
		)
	);
	const byPeople = forms.toSorted((a, b) => b.people - a.people);
	return [...keys].map(([name, key]) => {
		const form = byPeople.find(({ items }) => items.has(name));
		const found = form?.items.get(name);
		const statistics =
			form === undefined || found === undefined ? null : { ...found, people: form.people };
		return {
			item: key.id,
			version: key.version,
			indicator: key.indicator,
			kind: key.kind,
			waves: waves.flatMap(({ wave, items }) => {
				const column = items.get(name);
				return column === undefined ? [] : [{ wave, ...countColumn(column) }];
			}),
			statistics,
			hint: isTaught(key) ? itemHint(statistics?.people ?? 0, statistics) : null
		};
	});
}

function countColumn({ verdicts }: ItemColumn) {
	let [people, right, dontKnow] = [0, 0, 0];
	for (const verdict of verdicts) {
		if (verdict === NOT_ASKED || verdict === SKIPPED) continue;
		people++;
		if (verdict === FAVOURABLE) right++;
		else if (verdict === DONT_KNOW) dontKnow++;
	}
	return { people, right, dontKnow };
}
