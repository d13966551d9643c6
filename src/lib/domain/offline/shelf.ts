import { LOCALES, type Locale } from '../shared/index.ts';

/**
 * Where a built file is kept on the phone. `core`: every phone keeps it. A locale: kept by phones that
 * use this language. `pictures`: kept one by one, with the story that shows them.
 */
export type Shelf = 'core' | 'pictures' | Locale;

export const CORE_SHELF_CACHE = 'safar-core';
export const PICTURES_CACHE = 'safar-pictures';

/** Which font files only readers of one language need, by a word in the file's name. */
const SCRIPT_OF: Readonly<Record<string, Locale>> = { devanagari: 'hi' };

export function shelfCache(locale: Locale): string {
	return `safar-language-${locale}`;
}

/** @param path of a built file, with or without the leading slash: `hi/help/`, `_app/version.json` */
export function shelfOf(path: string): Shelf {
	const parts = path.replace(/^\//, '').split('/');
	if (parts[0] === 'pictures') return 'pictures';
	return localeOfPath(path) ?? scriptOf(path) ?? 'core';
}

/** The language that an address is written in, null for the pages that stand above all languages. */
export function localeOfPath(path: string): Locale | null {
	const first = path.replace(/^\//, '').split('/')[0];
	return LOCALES.find((locale) => locale === first) ?? null;
}

function scriptOf(path: string): Locale | null {
	if (!path.endsWith('.woff2')) return null;
	const script = Object.keys(SCRIPT_OF).find((name) => path.includes(name));
	return script === undefined ? null : (SCRIPT_OF[script] ?? null);
}
