import type { ChecklistTool } from './tool.ts';
import { pickedIn, type Picks } from './tool-state.ts';

/** How far a list is done. */
export function countTicks(
	{ groups }: ChecklistTool,
	picks: Picks
): { readonly done: number; readonly of: number } {
	return {
		done: groups.reduce((sum, { id }) => sum + pickedIn(picks, id).length, 0),
		of: groups.reduce((sum, { options }) => sum + options.length, 0)
	};
}
