import { loadMessages, localeOf } from '#lib/i18n/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => {
	const lang = localeOf(params.lang);
	await Promise.all([
		loadMessages(lang, 'class'),
		loadMessages(lang, 'path'),
		loadMessages(lang, 'trainer')
	]);
	return data;
};
