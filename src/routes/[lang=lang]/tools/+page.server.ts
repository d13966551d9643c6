import { toolClips } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { toolCards } from '#lib/content/tool/tool-card.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Prerendered in every language, whether or not a page leads there. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

/** The tools of a language as cards, each with the clip of its name. */
export const load: PageServerLoad = async ({ params }) => {
	const lang = localeOf(params.lang);
	const tools = await Promise.all(
		toolCards(await siteContent(), lang).map(async (card) => {
			const { clips } = await toolClips(card.slug, lang);
			const key = clips[narrationKey.toolTitle] ?? clips[narrationKey.storyTitle];
			return { ...card, titleClip: key ?? null };
		})
	);
	return { tools };
};
