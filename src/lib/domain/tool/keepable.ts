import type { Tool } from './tool.ts';
import type { Picks } from './tool-state.ts';

/** Whether a tool is worth coming back to. What somebody was offered or asked to pay is never kept. */
export function isKeepable({ kind }: Tool): boolean {
	return kind === 'checklist' || kind === 'plan';
}

/** What of the picks this phone may keep: all but what only the family is to know. */
export function keepablePicks(tool: Tool, picks: Picks): Picks {
	if (tool.kind !== 'plan') return picks;
	const secret = tool.steps.filter((step) => step.secret).map(({ id }) => id);
	return Object.fromEntries(Object.entries(picks).filter(([part]) => !secret.includes(part)));
}
