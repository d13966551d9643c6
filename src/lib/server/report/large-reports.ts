import { safePlaces, safeReport, safeTrend, type Audience } from '#lib/domain/disclosure/index.ts';
import {
	addSums,
	pooledPlaces,
	pooledReport,
	pooledTrend,
	type PlaceSums
} from '#lib/domain/pool/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { groupBy } from '#lib/domain/shared/index.ts';
import type {
	LargeReport,
	PlacesAnswer,
	TrendAnswer
} from '#lib/schema/report/report-answers-schema.ts';
import type { OpenUse } from './open-use.ts';
import type { ShelfGroup, ShelfView, SumsShelf } from './sums-shelf.ts';

/** By what cohorts are put together. Nobody may ask for another division: one could be laid over the other. */
export const DIVISIONS = ['district', 'programme'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Answers about more than one cohort, each kept until something that it speaks of changes. */
export class LargeReports {
	readonly #shelf: SumsShelf;
	readonly #open: OpenUse;
	readonly #keys: readonly ItemKey[];
	readonly #made = new Map<string, { readonly mark: string; readonly value: object }>();

	constructor(shelf: SumsShelf, open: OpenUse, keys: readonly ItemKey[]) {
		this.#shelf = shelf;
		this.#open = open;
		this.#keys = keys;
	}

	/** `programme`: `null` for all of them. */
	async report(programme: string | null, audience: Audience): Promise<LargeReport> {
		const view = within(await this.#shelf.view(), programme);
		const report = this.#once(`report ${programme ?? ''} ${audience}`, view.groups, () =>
			safeReport(pooledReport(sumsOf(view.groups), this.#keys), audience)
		);
		return { cohorts: view.cohorts, behind: view.behind, report };
	}

	async trend(audience: Audience): Promise<TrendAnswer> {
		const { cohorts, behind, groups } = await this.#shelf.view();
		const trend = this.#once(`trend ${audience}`, groups, () =>
			safeTrend(pooledTrend(sumsOf(groups), this.#keys), audience)
		);
		const open = safeTrend(pooledTrend(await this.#open.sums(), this.#keys), audience);
		return { cohorts, behind, trend, open };
	}

	async places(by: Division, audience: Audience): Promise<PlacesAnswer> {
		const { cohorts, behind, groups } = await this.#shelf.view();
		const places = this.#once(`${by} ${audience}`, groups, () =>
			safePlaces(pooledPlaces(dividedBy(by, groups)), audience)
		);
		return { cohorts, behind, ...places };
	}

	#once<Value extends object>(
		name: string,
		groups: readonly ShelfGroup[],
		make: () => Value
	): Value {
		const mark = groups.map((group) => group.mark).join('\n\n');
		const known = this.#made.get(name);
		if (known?.mark === mark && isMade<Value>(known.value)) return known.value;
		const value = make();
		this.#made.set(name, { mark, value });
		return value;
	}
}

/** Names tell the kinds apart. */
function isMade<Value extends object>(value: object): value is Value {
	return Object.keys(value).length > 0;
}

function sumsOf(groups: readonly ShelfGroup[]) {
	return addSums(groups.map(({ sums }) => sums));
}

export function dividedBy(
	by: Division,
	groups: readonly Pick<ShelfGroup, 'programme' | 'district' | 'members' | 'sums'>[]
): readonly PlaceSums[] {
	const divided = groupBy(groups, (group) => JSON.stringify(group[by]));
	return [...divided.values()]
		.map((own): PlaceSums => ({
			name: own[0]?.[by] ?? null,
			cohorts: own.reduce((sum, { members }) => sum + members.length, 0),
			sums: addSums(own.map(({ sums }) => sums))
		}))
		.toSorted((one, other) => ((one.name ?? '~') < (other.name ?? '~') ? -1 : 1));
}

function within(view: ShelfView, programme: string | null): ShelfView {
	if (programme === null) return view;
	const groups = view.groups.filter((group) => group.programme === programme);
	const members = groups.flatMap((group) => group.members);
	return {
		groups,
		cohorts: members.length,
		behind: members.filter(({ revision, summed }) => revision !== summed).length
	};
}
