import { nameKey } from '#lib/content/narration/name-keys.ts';
import { error } from '@sveltejs/kit';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { PLACES } from '#lib/domain/catalogue/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { pictureOf, programmesAt } from '../../programme-card.server.ts';

export const entries: EntryGenerator = async () => {
	const content = await siteContent();
	const shared = PLACES.filter((place) => programmesAt(content, place).length > 1);
	return LOCALES.flatMap((lang) => shared.map((place) => ({ lang, place })));
};

/** The programmes behind a card of the home page that has more than one. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const place = PLACES.find((one) => one === params.place);
	const programmes = place === undefined ? [] : programmesAt(content, place);
	if (place === undefined || programmes.length < 2) error(404);
	return {
		place,
		programmes: programmes.map((programme) => ({
			id: programme.id,
			name: programme.name[lang] ?? '',
			key: nameKey.programme(programme.id),
			picture: pictureOf(content, programme)
		})),
		clips: pickClips(await commonClipMap(lang), [
			narrationKey.ui(`path.${place}.`),
			...programmes.map(({ id }) => nameKey.programme(id))
		])
	};
};
