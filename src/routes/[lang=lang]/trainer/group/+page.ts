import { loadMessages, localeOf } from '#lib/i18n/messages.ts';
import type { PageLoad } from './$types';

/** The page says what a quiz says: how to choose, and the words of the faces. */
export const load: PageLoad = async ({ data, params }) => {
	await loadMessages(localeOf(params.lang), 'quiz');
	return data;
};
