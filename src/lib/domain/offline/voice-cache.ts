import type { Locale } from '../shared/index.ts';

/** Clips that were heard one by one, of any story. */
export const HEARD_CACHE = 'safar-voice-heard';

/** One downloaded pack: of which story, in which language, and which edition (`PackManifest.id`). */
export interface PackName {
	readonly pack: string;
	readonly locale: Locale;
	readonly id: string;
}

const PREFIX = 'safar-pack';

/** A cache of its own for every edition, so that a new one is whole before the old one goes. */
export function packCache({ pack, locale, id }: PackName): string {
	return [PREFIX, pack, locale, id].join('|');
}

/** Whether a cache holds any edition of this pack; without arguments, of any pack. */
export function isPackCache(cache: string, pack?: string, locale?: Locale): boolean {
	const [prefix, itsPack, itsLocale] = cache.split('|');
	if (prefix !== PREFIX) return false;
	return (pack === undefined || itsPack === pack) && (locale === undefined || itsLocale === locale);
}
