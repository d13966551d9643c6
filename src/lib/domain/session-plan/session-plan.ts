import type { ModuleSlug } from '../shared/index.ts';

/**
 * `talk`: the group questions. `calm`: a quiet minute after a story with a content note. `open`: time that nothing
 * else needs, for what the class asks.
 */
export const PART_KINDS = [
	'welcome',
	'baseline',
	'story',
	'calm',
	'talk',
	'takeaways',
	'pause',
	'open',
	'endline',
	'help',
	'closing'
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export interface PlanPart {
	readonly kind: PartKind;
	/** What it is about; `null`: the lesson as a whole. */
	readonly module: ModuleSlug | null;
	/** Whole minutes, 1 at least. */
	readonly minutes: number;
}

export interface Lesson {
	/** From 1, counting the lessons that were given. */
	readonly number: number;
	/** In order; their minutes are together exactly the length of the lesson. */
	readonly parts: readonly PlanPart[];
	readonly modules: readonly ModuleSlug[];
	/** What is left for the lessons after it. */
	readonly left: readonly ModuleSlug[];
}

/** Why something of the programme stands in no lesson. Nothing is left out without one. */
export type LeftOut =
	| {
			readonly kind: 'module';
			readonly module: ModuleSlug;
			readonly why: 'hidden' | 'age' | 'long';
	  }
	/** So many questions do not fit into a lesson of this length. */
	| { readonly kind: 'questions'; readonly wave: 'baseline' | 'endline' };

export interface SessionPlan {
	/** Those that are to come; none: everything was done. */
	readonly lessons: readonly Lesson[];
	readonly leftOut: readonly LeftOut[];
}
