import { loadMessages, localeOf } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** Every tool says whom one can ask, in the words of the help page. */
export const load: LayoutLoad = async ({ params }) => {
	const lang = localeOf(params.lang);
	await loadMessages(lang, 'path');
};
