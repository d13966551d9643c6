/** Languages that the content is written in; the first is the source of all others. */
export const LOCALES = ['en', 'hi', 'bn', 'ne', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];
export const SOURCE_LOCALE: Locale = 'en';

export type Direction = 'ltr' | 'rtl';
const RIGHT_TO_LEFT: readonly string[] = ['ur', 'ps', 'dv'];

export function isLocale(value: string): value is Locale {
	return LOCALES.some((locale) => locale === value);
}

export function directionOf(locale: string): Direction {
	return RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
}
