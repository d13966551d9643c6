import { facilitatorCard } from '#lib/content/facilitator-card.ts';
import { helplinesByCountry } from '#lib/content/helpline-view.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { planData } from '../plan-data.server.ts';

export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

/** Everything that a kit may hold, because it is printed where nothing can be fetched any more. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const numbers = helplinesByCountry(content, lang).map(({ id, helplines }) => ({
		id,
		numbers: helplines
	}));
	return {
		...planData(content, lang),
		cards: content.modules.flatMap(
			({ manifest }) => facilitatorCard(content, manifest.slug, lang) ?? []
		),
		/** For some countries no number is given on purpose. */
		numbers: numbers.filter((country) => country.numbers.length > 0),
		builtOn: new Date().toISOString().slice(0, 10)
	};
};
