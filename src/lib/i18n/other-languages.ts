import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { ENDONYMS } from './endonyms.ts';

export interface LanguageLink {
	/** `null`: there are several other languages; the link leads to the page where one is chosen. */
	readonly lang: Locale | null;
	readonly label: string | null;
	readonly href: string;
}

/**
 * Where the language button of a page leads: with one other language, to the same page in that one;
 * with several, to the choice of languages.
 */
export function otherLanguage(pathname: string, current: Locale): LanguageLink {
	const others = LOCALES.filter((locale) => locale !== current);
	const [only] = others;
	if (others.length !== 1 || only === undefined) return { lang: null, label: null, href: '/' };
	return {
		lang: only,
		label: ENDONYMS[only],
		href: pathname.replace(`/${current}/`, `/${only}/`)
	};
}
