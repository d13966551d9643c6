import { loadMessages, localeOf, useLocale } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** A box of its own has room for all the words that a kiosk says. */
export const load: LayoutLoad = async ({ params, data }) => {
	const lang = localeOf(params.lang);
	const parts = ['base', 'path', 'quiz', 'kiosk'] as const;
	await Promise.all(parts.map((part) => loadMessages(lang, part)));
	useLocale(lang);
	return { ...data, lang };
};
