import { loadMessages, localeOf } from '#lib/i18n/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => {
	await loadMessages(localeOf(params.lang), 'trainer');
	return data;
};
