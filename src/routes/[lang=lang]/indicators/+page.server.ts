import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Linked from the pages of trainers, where a hub answers; no page for learners links here. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
	const { programmes } = await siteContent();
	const lang = localeOf(params.lang);
	return { programmes: programmes.map(({ id, name }) => ({ id, name: name[lang] ?? id })) };
};
