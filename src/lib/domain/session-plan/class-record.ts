import type { Origin } from '../catalogue/index.ts';
import type { CohortCode, ModuleSlug, ProgrammeId } from '../shared/index.ts';
import type { StoryState } from '../story/index.ts';
import type { AskWay, ClassAge, LessonDone, LessonLength } from './plan-wish.ts';
import type { Lesson } from './session-plan.ts';

/** A cohort's code, or `programme.school` for a class that is no cohort. */
export type ClassKey = string;

/** What a trainer's device remembers of a class as a whole: a plan and a place. Nothing of anybody in it. */
export interface ClassRecord {
	readonly key: ClassKey;
	readonly cohort: CohortCode | null;
	readonly programme: ProgrammeId;
	/** Where its people come from, as far as the stories differ by it. */
	readonly origin: Origin | null;
	readonly length: LessonLength;
	readonly ask: AskWay;
	readonly youngest: ClassAge;
	/** Taken out by the teacher. */
	readonly hidden: readonly ModuleSlug[];
	/** Above the age of the class, of all modules that there are: an own list, because bands may change in an update. */
	readonly above: readonly ModuleSlug[];
	readonly done: readonly LessonDone[];
	/** Where the class stopped in a story; `null`: between two stories. */
	readonly place: StoryState | null;
	/** The class that is being taught on this device now. */
	readonly open: boolean;
}

export function classKey(cohort: CohortCode | null, programme: ProgrammeId): ClassKey {
	return cohort ?? `programme.${programme}`;
}

/** A class as it begins. The youngest are taken for young until somebody says otherwise. */
export function newClass(
	cohort: CohortCode | null,
	programme: ProgrammeId,
	given: Pick<ClassRecord, 'origin' | 'youngest' | 'above'>
): ClassRecord {
	return {
		key: classKey(cohort, programme),
		cohort,
		programme,
		...given,
		length: 45,
		ask: 'hands',
		hidden: [],
		done: [],
		place: null,
		open: true
	};
}

/** What this class, and phones that joined it, are not shown. */
export function hiddenFrom({ hidden, above }: Pick<ClassRecord, 'hidden' | 'above'>) {
	return [...new Set([...hidden, ...above])];
}

/**
 * The lesson was given. A story in which the class stopped on the way is not done: it, and what comes after it, is
 * left for the next lesson, and the place stays.
 */
export function withLessonDone(record: ClassRecord, lesson: Lesson): ClassRecord {
	const stopped = record.place === null ? -1 : lesson.modules.indexOf(record.place.module);
	const heard = stopped < 0 ? lesson.modules : lesson.modules.slice(0, stopped);
	const waves = lesson.parts.flatMap(({ kind }) =>
		kind === 'baseline' || (kind === 'endline' && stopped < 0) ? [kind] : []
	);
	return { ...record, done: [...record.done, { modules: heard, waves }] };
}

/** The last lesson that was marked was not given after all. */
export function withoutLastLesson(record: ClassRecord): ClassRecord {
	return { ...record, done: record.done.slice(0, -1) };
}

export function withHidden(record: ClassRecord, module: ModuleSlug, isHidden: boolean) {
	const others = record.hidden.filter((one) => one !== module);
	return { ...record, hidden: isHidden ? [...others, module] : others };
}
