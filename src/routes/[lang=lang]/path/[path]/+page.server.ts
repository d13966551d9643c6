import { nameKey } from '#lib/content/narration/name-keys.ts';
import { error } from '@sveltejs/kit';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { asksOrigin, ORIGINS } from '#lib/domain/catalogue/index.ts';
import { allPaths, pathId, stationsOf } from '#lib/domain/journey/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { toStops } from '../to-stops.server.ts';

export const entries: EntryGenerator = async () => {
	const { programmes } = await siteContent();
	return LOCALES.flatMap((lang) => allPaths(programmes).map(({ id }) => ({ lang, path: id })));
};

/** One path with its stations; for a programme that asks where from, the countries until one is chosen. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const path = allPaths(content.programmes).find(({ id }) => id === params.path);
	if (path === undefined) error(404);
	const { programme, origin } = path;
	const clips = await commonClipMap(lang);
	const messages = ALL_MESSAGES[lang];
	const countries = ORIGINS.map((country) => ({
		country,
		path: pathId(programme.id, country),
		name: messages[`help.country.${country}`],
		key: narrationKey.ui(`help.country.${country}`)
	}));
	return {
		id: path.id,
		name: programme.name[lang] ?? '',
		summary: programme.summary[lang] ?? '',
		nameKey: nameKey.programme(programme.id),
		summaryKey: nameKey.programmeSummary(programme.id),
		/** The country that was chosen; `null`: none is asked, or none yet. */
		origin: countries.find(({ country }) => country === origin) ?? null,
		/** To be chosen from; empty when nothing depends on it, or it is known. */
		countries: asksOrigin(programme) && origin === null ? countries : [],
		stops: await toStops(content, stationsOf(path), lang),
		clips: pickClips(clips, [
			`programme.${programme.id}.`,
			narrationKey.ui('path.'),
			narrationKey.ui('help.country.')
		])
	};
};
