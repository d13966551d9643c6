import { calmFirst } from '#lib/app/calm-first.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data, url }) => {
	calmFirst(data.view.story.contentNote !== null, data.view.locale, url);
	return data;
};
