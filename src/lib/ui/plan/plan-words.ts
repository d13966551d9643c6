import type { ContentNoteLevel } from '#lib/domain/catalogue/index.ts';
import type { AgeBand } from '#lib/domain/outcome/index.ts';
import { CLASS_AGES, type ClassAge, type PartKind } from '#lib/domain/session-plan/index.ts';
import type { ModuleSlug } from '#lib/domain/shared/index.ts';

/** What the plan shows of a story. */
export interface PlanStory {
	readonly slug: ModuleSlug;
	readonly title: string;
	readonly minutes: number;
	readonly ageBand: AgeBand;
	readonly contentNote: ContentNoteLevel;
	/** Words of the content note; `null`: there is none. */
	readonly note: string | null;
	/** Address of its first picture. */
	readonly picture: string | null;
}

/** A drawing beside each part, on the screen and on paper. */
export const PART_SIGNS: Readonly<Record<PartKind, string>> = {
	welcome: 'handshake',
	baseline: 'question',
	story: 'books',
	calm: 'face-calm',
	talk: 'speech',
	takeaways: 'bag',
	pause: 'tea',
	open: 'light-bulb',
	endline: 'clipboard',
	help: 'phone-call',
	closing: 'wave'
};

/** What is said of who may hear a story: bands above 18 are told alike. */
export function ageWord(band: AgeBand): ClassAge {
	return CLASS_AGES.find((age) => age === band) ?? '18-24';
}
