import type { ModuleSlug, SceneId, SpokenId } from '../shared/index.ts';

/**
 * Where one person is in a story, and how they came there. Plain data: it survives JSON and is what an own
 * phone keeps. Flags are not in it: they follow from the trail, so that a step back undoes them by itself.
 */
export interface StoryState {
	readonly module: ModuleSlug;
	readonly scene: SceneId;
	/** Oldest first; empty at the start. */
	readonly trail: readonly TrailStep[];
	/** Asked at the content note: the sensitive part is passed over when the story comes to it. */
	readonly skips?: boolean;
}

export interface TrailStep {
	readonly from: SceneId;
	/** The choice or continue link that was taken; `null`: the person jumped (skipped a part, opened an address). */
	readonly by: SpokenId | null;
}
