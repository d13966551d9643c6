import type { ToolSlug } from '../shared/index.ts';
import type { Picks } from './tool-state.ts';

/**
 * Keeps the ticks of a list or plan on an own phone, when the person has asked for it. In private mode and on
 * a device that goes round there is none, and nothing is kept.
 */
export interface ToolKeeper {
	/** `null`: nothing was to be kept. */
	load(tool: ToolSlug): Promise<Picks | null>;
	/** Rejects when the phone cannot keep it (storage full). */
	save(tool: ToolSlug, picks: Picks): Promise<void>;
	forget(tool: ToolSlug): Promise<void>;
}
