import type { HelpCountry } from '../catalogue/index.ts';
import { placesOf, type AskedForm, type Item } from '../quiz/index.ts';
import type { InstrumentId, ModuleSlug } from '../shared/index.ts';
import type { Wave } from './outcome.ts';

/** An instrument with its items in one language, as a page shows it. */
export interface InstrumentShown {
	readonly id: InstrumentId;
	readonly version: number;
	/** The story between its first two waves; `null`: none stands there. */
	readonly story: ModuleSlug | null;
	readonly waves: readonly Wave[];
	/** `false`: counts only; nobody is followed and nothing of a person is kept. */
	readonly follows: boolean;
	readonly forms: { readonly A: readonly ItemPlace[]; readonly B: readonly ItemPlace[] };
	/** Hash of the content it was made from. */
	readonly content: string;
}

/** One place of a form: an item, and what the cohorts of some countries are asked instead. */
export interface ItemPlace {
	readonly any: Item;
	readonly byCountry: Readonly<Partial<Record<HelpCountry, Item>>>;
}

/** The items that people of a country are asked, in order. `null`: no country is known. */
export function itemsAsked(
	{ forms }: InstrumentShown,
	form: AskedForm,
	country: HelpCountry | null
): readonly Item[] {
	const isShared = (one: ItemPlace, other: ItemPlace) => one.any.id === other.any.id;
	return placesOf(forms, form, isShared).map(
		({ any, byCountry }) => (country === null ? undefined : byCountry[country]) ?? any
	);
}

/** Every item that anybody may be asked, each once. */
export function itemsShown({ forms }: Pick<InstrumentShown, 'forms'>): readonly Item[] {
	const all = [...forms.A, ...forms.B].flatMap(({ any, byCountry }) => [
		any,
		...Object.values(byCountry)
	]);
	return [...new Map(all.map((item) => [item.id, item])).values()];
}
