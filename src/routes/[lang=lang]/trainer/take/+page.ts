import { LOCALES } from '#lib/domain/shared/index.ts';
import type { EntryGenerator } from './$types';

/** The links to this page are drawn by the script of the trainer's page, where no crawler sees them. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));
