import { CALM_MARK } from '#lib/domain/safety/index.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';

/** What an own phone remembers without a database, because it is needed before the first touch. */
export interface Preferences {
	/** The language that was chosen last; `null`: none, or none is to be remembered. */
	readonly language: Locale | null;
	/** Nothing is kept but an outcome that the person agreed to. */
	readonly isPrivate: boolean;
	/** What Exit does was told on this phone. */
	readonly isTold: boolean;
}

const LANGUAGE = 'language';
const PRIVATE = 'private';

/** Never fails: a browser that refuses to remember has the defaults. */
export function readPreferences(): Preferences {
	const language = read(LANGUAGE);
	return {
		language: LOCALES.find((locale) => locale === language) ?? null,
		isPrivate: read(PRIVATE) !== null,
		isTold: read(CALM_MARK) !== null
	};
}

/** Does nothing in private mode. */
export function rememberLanguage(locale: Locale): void {
	if (read(PRIVATE) === null) write(LANGUAGE, locale);
}

/** Does nothing in private mode. */
export function rememberTold(): void {
	if (read(PRIVATE) === null) write(CALM_MARK, '1');
}

/** Going private forgets the language too, and that anything was told. */
export function setPrivate(isPrivate: boolean): void {
	write(PRIVATE, isPrivate ? '1' : null);
	if (!isPrivate) return;
	write(LANGUAGE, null);
	write(CALM_MARK, null);
}

function read(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

function write(name: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(name);
		else localStorage.setItem(name, value);
	} catch {
		// The choice then holds for this page alone; nothing else depends on it.
	}
}
