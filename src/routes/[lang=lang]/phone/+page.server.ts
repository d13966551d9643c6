import { moduleCards } from '#lib/content/module-card.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';

/** The packs that exist; what each weighs is asked when the page is open, because voices are made late. */
export const load: PageServerLoad = async ({ params }) => {
	const modules = moduleCards(await siteContent(), localeOf(params.lang));
	return { modules: modules.map(({ slug, title }) => ({ slug, title })) };
};
