import { LOCALES } from '#lib/domain/shared/index.ts';
import { programmeNames } from '../programme-names.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Linked from the pages of trainers, where a hub answers; no page for learners links here. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => ({
	programmes: await programmeNames(params.lang)
});
