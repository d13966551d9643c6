import type { FactId, IndicatorId, ItemId, OptionId } from '../shared/index.ts';

export const ITEM_KINDS = ['choice', 'signs', 'attitude', 'intention', 'control'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const FORMS = ['A', 'B'] as const;
export type Form = (typeof FORMS)[number];

/**
 * One question in one language.
 *
 * - `choice`, `control`: three options, one right.
 * - `signs`: cards to tick, warning signs (`right`) among ordinary facts.
 * - `attitude`: four faces, from "not at all" (`a`) to "very much" (`d`); `options` has these four.
 * - `intention`: three options; `right` marks what a careful person would do.
 */
export interface Item {
	readonly id: ItemId;
	/** Raised when the meaning changes; answers carry it. */
	readonly version: number;
	readonly kind: ItemKind;
	readonly indicator: IndicatorId;
	/** `both`: asked in either form (attitude, intention). */
	readonly form: Form | 'both';
	/** The item of the other form that measures the same idea. */
	readonly twin: ItemId | null;
	/** Attitude only: agreeing is the less helpful answer. */
	readonly reversed: boolean;
	readonly prompt: string;
	readonly options: readonly ItemOption[];
	/** Told in practice only, never in a measured wave. */
	readonly feedback: string | null;
	readonly cites: readonly FactId[];
}

export interface ItemOption {
	readonly id: OptionId;
	readonly text: string;
	/** Name of a pictogram; `null`: words and voice alone. */
	readonly icon: string | null;
	readonly right: boolean;
}
