import type { Wave } from '../outcome/index.ts';
import type { InstrumentId, ItemId, ModuleSlug } from '../shared/index.ts';
import type { HelpCountry } from './help-countries.ts';

/** A versioned list of items that is asked as a whole, in two parallel forms. */
export interface Instrument {
	readonly id: InstrumentId;
	/** Raised when its list changes; the versions of its items are their own. */
	readonly version: number;
	/** The story that stands between its first two waves; `null`: it belongs to programmes, not to one story. */
	readonly module: ModuleSlug | null;
	/** At which waves it is asked. */
	readonly waves: readonly Wave[];
	/**
	 * Whether people are followed from wave to wave. `false` (kiosks): counts only, no link tag, and the device
	 * keeps nothing of who answered.
	 */
	readonly follows: boolean;
	/** Parallel lists: an item of `A` has its twin at the same place of `B`, or stands in both. */
	readonly forms: { readonly A: readonly FormPlace[]; readonly B: readonly FormPlace[] };
}

/** One place of a form. The items may come from any module, or from the folder of the instrument. */
export interface FormPlace {
	/** Asked where the country has no item of its own, and where no country is known. */
	readonly any: ItemId;
	/** What cohorts of a country are asked instead: a rule, a number or a name differs by country. */
	readonly byCountry: Readonly<Partial<Record<HelpCountry, ItemId>>>;
}

/** Every item that may stand at this place, the one for any country first. */
export function itemsOfPlace({ any, byCountry }: FormPlace): readonly ItemId[] {
	return [...new Set([any, ...Object.values(byCountry)])];
}
