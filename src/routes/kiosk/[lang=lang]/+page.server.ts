import { error } from '@sveltejs/kit';
import { findInstrument, instrumentShown } from '#lib/content/items-for.ts';
import { questionClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { kioskCards } from '../kiosk-stories.server.ts';
import { publicOrigin } from '../public-origin.server.ts';

/** Four questions, counted and never tied to a person. */
const INSTRUMENT = 'core-short';

export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const instrument = findInstrument(content, INSTRUMENT);
	const shown = instrument === undefined ? null : instrumentShown(content, instrument, lang);
	if (instrument === undefined || shown === null)
		error(500, `${INSTRUMENT} is not told in ${lang}`);
	const pictograms = [...shown.forms.A, ...shown.forms.B]
		.flatMap(({ any, byCountry }) => [any, ...Object.values(byCountry)])
		.flatMap(({ options }) => options.flatMap(({ icon }) => icon ?? []));
	return {
		stories: await kioskCards(content, lang),
		instrument: shown,
		questionClips: await questionClipMap(instrument, lang),
		/** Named, so that the worker keeps them with the page. */
		pictures: [...new Set(['question', 'thumbs-up', 'house', ...pictograms])]
			.sort()
			.map((icon) => `/pictures/icons/${icon}.svg`),
		publicOrigin: publicOrigin()
	};
};
