import type { ProgrammeId, ShelfId } from '#lib/domain/catalogue/index.ts';

/** Keys of clips that page data names by itself: no script on the phone has to know how they are made. */
export const nameKey = {
	programme: (id: ProgrammeId): string => `programme.${id}.name`,
	programmeSummary: (id: ProgrammeId): string => `programme.${id}.summary`,
	shelf: (id: ShelfId): string => `shelf.${id}.name`
} as const;
