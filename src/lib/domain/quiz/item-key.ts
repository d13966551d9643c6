import type { IndicatorId, ItemId, OptionId } from '../shared/index.ts';
import type { ItemKind } from './item.ts';

/** What is needed to judge answers to an item, without its words. An `Item` is one too. */
export interface ItemKey {
	readonly id: ItemId;
	readonly version: number;
	readonly kind: ItemKind;
	readonly indicator: IndicatorId;
	/** Attitude only: agreeing is the less helpful answer. */
	readonly reversed: boolean;
	readonly options: readonly { readonly id: OptionId; readonly right: boolean }[];
	/** The item of the other form; it has changed its meaning when this one has. */
	readonly twin?: ItemId | null;
	/** The earlier version whose answers mean the same as those of this one. */
	readonly sameMeaningAs?: number | null;
}
