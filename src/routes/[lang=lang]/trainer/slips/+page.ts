import { LOCALES } from '#lib/domain/shared/index.ts';
import type { EntryGenerator } from './$types';

/** No page links here before a cohort is there. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));
