import { loadMessages, localeOf, useLocale } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
	const lang = localeOf(params.lang);
	await Promise.all([loadMessages(lang), loadMessages(lang, 'class')]);
	useLocale(lang);
	return { lang };
};
