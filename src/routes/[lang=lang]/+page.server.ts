import { findModule } from '#lib/content/content.ts';
import { instrumentOf } from '#lib/content/items-for.ts';
import { moduleCards } from '#lib/content/module-card.ts';
import { moduleClipMap } from '#lib/content/narration/site-narration.ts';
import { picturePath } from '#lib/content/pictures/picture-paths.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';

/** The stories of a language as cards: the first picture tells more than the title to who does not read. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const cast = [...content.cast.values()];
	const stories = await Promise.all(
		moduleCards(content, lang).map(async ({ slug, minutes, title }) => {
			const story = findModule(content, slug)?.stories.get(lang);
			const picture = story?.scenes[0].picture ?? null;
			const path = picture === null ? null : picturePath(picture, cast);
			const clips = await moduleClipMap(slug, lang);
			return {
				slug,
				/** `null`: nothing is asked before or after this story. */
				instrument: instrumentOf(content, slug)?.id ?? null,
				minutes,
				title,
				titleClip: clips[narrationKey.storyTitle] ?? null,
				picture: path?.ok === true ? { src: path.value, alt: picture?.alt ?? '' } : null
			};
		})
	);
	return { stories };
};
