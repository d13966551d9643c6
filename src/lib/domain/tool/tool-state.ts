import type { OptionKey, PartId } from '../shared/index.ts';

/** What was tapped, by the part in which it stands, in the order of tapping. Nothing is ever typed. */
export type Picks = Readonly<Record<PartId, readonly OptionKey[]>>;

/** One person in one tool. */
export interface ToolState {
	readonly picks: Picks;
	/** Place among the steps, from 0; their number when the result is shown. */
	readonly at: number;
}

export const FRESH_TOOL: ToolState = { picks: {}, at: 0 };

export function pickedIn(picks: Picks, part: PartId): readonly OptionKey[] {
	return Object.hasOwn(picks, part) ? (picks[part] ?? []) : [];
}
