import { loadMessages, localeOf, useLocale } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** Only the words of the language that is asked for are fetched, and they are there before the page is drawn. */
export const load: LayoutLoad = async ({ params }) => {
	const lang = localeOf(params.lang);
	await loadMessages(lang);
	useLocale(lang);
	return { lang };
};
