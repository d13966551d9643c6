import { LOCALES } from '#lib/domain/shared/index.ts';
import { programmeNames } from '../../../programme-names.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Shown by the script, to those who signed in: no crawler finds the links. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => ({
	programmes: await programmeNames(params.lang)
});
