import { LOCALES } from '#lib/domain/shared/index.ts';
import type { EntryGenerator } from './$types';

/** Shown by the script, to those who signed in: no crawler finds the links. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));
