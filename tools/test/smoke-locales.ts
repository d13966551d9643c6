import type { Locale } from '#lib/domain/shared/index.ts';

/**
 * The languages whose voices are rendered ahead of the tests in Chromium, one of each direction of reading; `npm
 * test` makes them (steps.ts). What the voices of all languages would say is held by their plans.
 */
export const SMOKE_LOCALES = ['en', 'ur'] as const satisfies readonly Locale[];
