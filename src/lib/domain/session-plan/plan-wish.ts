import type { ContentNoteLevel } from '../catalogue/index.ts';
import type { AgeBand, Wave } from '../outcome/index.ts';
import type { ModuleSlug } from '../shared/index.ts';

/** Minutes of a lesson. */
export const LESSON_LENGTHS = [35, 45, 90] as const;
export type LessonLength = (typeof LESSON_LENGTHS)[number];

/** How a class answers the questions before and after: all together, or each for themselves; `none`: not at all. */
export const ASK_WAYS = ['hands', 'cards', 'phones', 'none'] as const;
export type AskWay = (typeof ASK_WAYS)[number];

/** How old the youngest in the room are. Grown-ups are not asked how old. */
export const CLASS_AGES = ['under-14', '14-17', '18-24'] as const satisfies readonly AgeBand[];
export type ClassAge = (typeof CLASS_AGES)[number];

/** What a plan needs to know of a module. */
export interface PlanModule {
	readonly slug: ModuleSlug;
	/** Of its story. */
	readonly minutes: number;
	/** The youngest people it is made for. */
	readonly ageBand: AgeBand;
	readonly contentNote: ContentNoteLevel;
}

/** What a class has done already. */
export interface LessonDone {
	readonly modules: readonly ModuleSlug[];
	/** Which questions were asked in it. */
	readonly waves: readonly Extract<Wave, 'baseline' | 'endline'>[];
}

export interface PlanWish {
	readonly length: LessonLength;
	readonly ask: AskWay;
	/** How many questions the programme's instrument asks. */
	readonly items: number;
	readonly youngest: ClassAge;
	/** In the order of the programme. */
	readonly modules: readonly PlanModule[];
	/** Taken out by the teacher. */
	readonly hidden: readonly ModuleSlug[];
	/** Lessons that were given, oldest first. */
	readonly done: readonly LessonDone[];
}
