import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { PLACES } from '#lib/domain/catalogue/index.ts';
import { allPaths } from '#lib/domain/journey/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';
import { pictureOf, programmesAt } from './programme-card.server.ts';

/** Who one is, as pictures; behind each the road that fits. A light page: it is the second one that is seen. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const places = PLACES.flatMap((place) => {
		const [first, ...more] = programmesAt(content, place);
		if (first === undefined) return [];
		const href = more.length === 0 ? `/${lang}/path/${first.id}/` : `/${lang}/who/${place}/`;
		return [{ place, href, picture: pictureOf(content, first) }];
	});
	return {
		places,
		/** The name of every path, for a phone that remembers one. */
		paths: allPaths(content.programmes).map(({ id, programme }) => ({
			id,
			name: programme.name[lang] ?? ''
		})),
		clips: pickClips(await commonClipMap(lang), [narrationKey.ui('path.')])
	};
};
