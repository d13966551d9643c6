import { loadMessages, localeOf } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
	await loadMessages(localeOf(params.lang), 'path');
};
