import { addMessages, locale as current } from 'svelte-i18n';
import type { MessagePart } from './message-parts.ts';
import { isLocale, SOURCE_LOCALE, type Locale } from '#lib/domain/shared/index.ts';

type Messages = Record<string, string>;

const files: Readonly<Record<MessagePart, Record<string, () => Promise<Messages>>>> = {
	base: import.meta.glob<Messages>('/locales/*.json', { query: '?part=base', import: 'default' }),
	path: import.meta.glob<Messages>('/locales/*.json', { query: '?part=path', import: 'default' }),
	quiz: import.meta.glob<Messages>('/locales/*.json', { query: '?part=quiz', import: 'default' }),
	trainer: import.meta.glob<Messages>('/locales/*.json', {
		query: '?part=trainer',
		import: 'default'
	}),
	kiosk: import.meta.glob<Messages>('/locales/*.json', { query: '?part=kiosk', import: 'default' }),
	class: import.meta.glob<Messages>('/locales/*.json', { query: '?part=class', import: 'default' })
};

/** Fetches some words of one language, once. Rejects when there is no such file. */
export async function loadMessages(locale: Locale, part: MessagePart = 'base'): Promise<void> {
	const load = files[part][`/locales/${locale}.json`];
	if (load === undefined) throw new Error(`locales/${locale}.json is missing`);
	addMessages(locale, await load());
}

/**
 * Switches to a language whose messages are loaded, before it returns. Digits inside messages are
 * Latin in every language, because a number must look the same on the phone's own dial.
 */
export function useLocale(locale: Locale): void {
	void current.set(intlTag(locale));
}

/** The language tag for `Intl`: Latin digits, and dates and lakhs as English is written in South Asia. */
export function intlTag(locale: Locale): string {
	return `${locale === 'en' ? 'en-IN' : locale}-u-nu-latn`;
}

/** The language of an address; the source language where the address names none. */
export function localeOf(param: string | undefined): Locale {
	return param !== undefined && isLocale(param) ? param : SOURCE_LOCALE;
}
