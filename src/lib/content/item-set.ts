import type { ItemDeclaration } from '#lib/domain/catalogue/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { InstrumentId, Locale } from '#lib/domain/shared/index.ts';
import type { ItemSetSource } from './module-source.ts';
import { toItems } from './to-items.ts';

/** The items in the folder of an instrument, in every language. */
export interface ItemSet {
	readonly instrument: InstrumentId;
	/** Relative to the content folder: `instruments/core`. */
	readonly folder: string;
	readonly declared: readonly ItemDeclaration[];
	/** In the order of the file. */
	readonly items: ReadonlyMap<Locale, readonly Item[]>;
}

export function toItemSet(instrument: InstrumentId, source: ItemSetSource): ItemSet {
	const { folder, manifest, items } = source;
	const value = manifest?.value ?? { items: [] };
	return {
		instrument,
		folder,
		declared: value.items,
		items: new Map([...items].map(([locale, page]) => [locale, toItems(page, value)]))
	};
}
