import type { Tool } from './tool.ts';

/** Whether a tool is worth coming back to. What somebody was offered or asked to pay is never kept. */
export function isKeepable({ kind }: Tool): boolean {
	return kind === 'checklist' || kind === 'plan';
}
