import type { ModuleSlug, SceneId, SpokenId } from '../shared/index.ts';
import type { ClassAct, ClassPhase } from './class-act.ts';

/** What the big screen shows, for the second window. Nothing of it is about one person. */
export interface ClassShown {
	readonly module: ModuleSlug;
	readonly scene: SceneId;
	/** Place in the beats of the scene, from 0. */
	readonly beat: number;
	readonly phase: ClassPhase;
	readonly voice: 'silent' | 'speaking' | 'paused';
	readonly sound: boolean;
	readonly blank: boolean;
	/** Choices in the order of the screen; empty where nothing is to be chosen. */
	readonly offered: readonly SpokenId[];
	readonly marked: number | null;
	readonly counts: readonly number[];
	readonly thinking: Thinking | null;
}

/** Time to think, in seconds. */
export interface Thinking {
	readonly left: number;
	readonly total: number;
}

/** What two windows of one browser say to each other. */
export type ClassMessage =
	| { readonly kind: 'shown'; readonly shown: ClassShown }
	/** The second window has opened and asks what is shown. */
	| { readonly kind: 'hello'; readonly module: ModuleSlug }
	| { readonly kind: 'act'; readonly module: ModuleSlug; readonly act: ClassAct }
	/** The big screen was closed. */
	| { readonly kind: 'gone'; readonly module: ModuleSlug };
