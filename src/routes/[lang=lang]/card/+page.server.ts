import { facilitatorCard } from '#lib/content/facilitator-card.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';

/** The cards of a language, by the titles of their stories, in the order of the modules. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	return {
		cards: content.modules.flatMap(({ manifest, stories }) => {
			const title = stories.get(lang)?.title;
			const card = facilitatorCard(content, manifest.slug, lang);
			return title === undefined || card === null ? [] : [{ slug: manifest.slug, title }];
		})
	};
};
