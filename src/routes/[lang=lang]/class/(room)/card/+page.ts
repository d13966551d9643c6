import { LOCALES } from '#lib/domain/shared/index.ts';
import type { EntryGenerator } from './$types';

/** Phones come here by a code on the big screen. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));
