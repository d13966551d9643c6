import { error } from '@sveltejs/kit';
import { facilitatorCard } from '#lib/content/facilitator-card.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { modules } = await siteContent();
	return LOCALES.flatMap((lang) =>
		modules
			.filter(({ facilitators, stories }) => facilitators.has(lang) && stories.has(lang))
			.map(({ manifest }) => ({ lang, module: manifest.slug }))
	);
};

export const load: PageServerLoad = async ({ params }) => {
	const card = facilitatorCard(await siteContent(), params.module, localeOf(params.lang));
	if (card === null) error(404);
	return { card };
};
