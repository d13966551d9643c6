import type { InstrumentId, ItemId, ModuleSlug } from '../shared/index.ts';

/** A versioned list of items that is asked as a whole, in two parallel forms. */
export interface Instrument {
	readonly id: InstrumentId;
	readonly version: number;
	/** Where its items are written. */
	readonly module: ModuleSlug;
	readonly forms: { readonly A: readonly ItemId[]; readonly B: readonly ItemId[] };
}
