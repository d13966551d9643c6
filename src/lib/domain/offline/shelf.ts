import { LOCALES, type Locale } from '../shared/index.ts';

/**
 * Where a built file is kept on the phone. `core`: every phone keeps it. A locale: kept by phones that
 * use this language. `pictures`: kept one by one, with the story that shows them. `kiosk`: kept by a device on which
 * the kiosk was opened.
 */
export type Shelf = 'core' | 'pictures' | 'kiosk' | Locale;

export const CORE_SHELF_CACHE = 'safar-core';
export const PICTURES_CACHE = 'safar-pictures';
export const KIOSK_SHELF_CACHE = 'safar-kiosk';

/** Which languages need a font file, by a word in the file's name; their readers alone keep it. */
const READERS_OF_SCRIPT: Readonly<Record<string, readonly Locale[]>> = {
	devanagari: ['hi', 'ne'],
	bengali: ['bn'],
	nastaliq: ['ur']
};

export function shelfCache(locale: Locale): string {
	return `safar-language-${locale}`;
}

/**
 * A file stands on one shelf; the letters of two languages stand on both.
 * @param path of a built file, with or without the leading slash: `hi/help/`, `_app/version.json`
 */
export function shelvesOf(path: string): readonly Shelf[] {
	const parts = path.replace(/^\//, '').split('/');
	if (parts[0] === 'pictures' || parts[0] === 'kiosk') return [parts[0]];
	const locale = localeOfPath(path);
	return locale === null ? (readersOfScript(path) ?? ['core']) : [locale];
}

/** The letters of a script, which the pages of a kiosk need in every language. */
export function isFont(path: string): boolean {
	return path.endsWith('.woff2');
}

/** The language that an address is written in, null for the pages that stand above all languages. */
export function localeOfPath(path: string): Locale | null {
	const first = path.replace(/^\//, '').split('/')[0];
	return LOCALES.find((locale) => locale === first) ?? null;
}

/**
 * The story or other thing that a file is about, by the third part of its path, in whatever way it is shown:
 * `hi/quiz/the-offer/` → `the-offer`. Null for what every page of a language leads to: `hi/help/`, `hi/__data.json`.
 */
export function nameInPath(path: string): string | null {
	if (localeOfPath(path) === null) return null;
	const [, , name = ''] = path.replace(/^\//, '').split('/');
	return name === '' || name.includes('.') ? null : name;
}

function readersOfScript(path: string): readonly Locale[] | undefined {
	if (!isFont(path)) return undefined;
	return Object.entries(READERS_OF_SCRIPT).find(([script]) => path.includes(script))?.[1];
}

/** What a class looks at, with the notes of whoever leads it; not the card that a learner's phone shows there. */
const OF_A_CLASS = /^\/?[a-z]+\/class\/(?!card\/)/;
const STORY_OF_A_CLASS = /^\/?[a-z]+\/class\/(?!card\/)[^/.]+\//;

/**
 * Whether a device that came to `visited` keeps a file of its language: the stories as a class sees them are kept
 * where classes are led, and cost a learner's phone nothing.
 */
export function isKeptFrom(visited: string, file: string): boolean {
	return !STORY_OF_A_CLASS.test(file) || OF_A_CLASS.test(visited);
}
