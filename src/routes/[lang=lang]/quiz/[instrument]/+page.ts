import { calmFirst } from '#lib/app/calm-first.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params, data, url }) => {
	calmFirst(data.isSensitive, localeOf(params.lang), url);
	return data;
};
