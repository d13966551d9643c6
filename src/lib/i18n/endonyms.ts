import type { Locale } from '#lib/domain/shared/index.ts';

/**
 * What each language calls itself, in its own script: needed on pages that have loaded the words
 * of another language only. Held equal to `language.own.name` by a test.
 */
export const ENDONYMS: Readonly<Record<Locale, string>> = { en: 'English', hi: 'हिन्दी' };
