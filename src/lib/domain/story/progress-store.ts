import type { ModuleSlug } from '../shared/index.ts';
import type { StoryState } from './story-state.ts';

/**
 * Where an own phone keeps the place in each story; the same place in every language. On a shared device, a
 * kiosk or in private mode there is none, and the player is given `null` in its stead.
 */
export interface ProgressStore {
	/** `null`: never begun, or not to be read; the story then starts at its first scene. */
	load(module: ModuleSlug): Promise<StoryState | null>;
	/** Replaces what was kept for the state's module. Rejects when the phone cannot keep it (storage full). */
	save(state: StoryState): Promise<void>;
}
