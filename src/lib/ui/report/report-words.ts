import type { ItemId, ModuleSlug, OptionId, SceneId, SpokenId } from '#lib/domain/shared/index.ts';

/** What questions and choices say, in the language of the page. Of an older version nothing is here but its id. */
export interface ReportWords {
	readonly items: Readonly<
		Record<
			ItemId,
			{
				readonly version: number;
				readonly prompt: string;
				/** Of warning signs: what stands on each card. */
				readonly cards: Readonly<Record<OptionId, string>>;
			}
		>
	>;
	readonly scenes: readonly {
		readonly module: ModuleSlug;
		readonly title: string;
		readonly scene: SceneId;
		readonly sceneTitle: string;
		readonly choices: readonly { readonly id: SpokenId; readonly text: string }[];
	}[];
}

/** The words of an item in the version that was asked; its id where they are not known any more. */
export function promptOf({ items }: ReportWords, item: ItemId, version: number): string {
	const known = items[item];
	return known?.version === version ? known.prompt : item;
}

export function cardOf(
	{ items }: ReportWords,
	item: ItemId,
	version: number,
	option: OptionId
): string {
	const known = items[item];
	return (known?.version === version ? known.cards[option] : undefined) ?? option;
}
