import { moduleCards } from '#lib/content/module-card.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { toolCards } from '#lib/content/tool/tool-card.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';

/** The packs that exist; what each weighs is asked when the page is open, because voices are made late. */
export const load: PageServerLoad = async ({ params }) => {
	const [content, lang] = [await siteContent(), localeOf(params.lang)];
	const named = ({ slug, title }: { readonly slug: string; readonly title: string }) => ({
		slug,
		title
	});
	return {
		clips: pickClips(await commonClipMap(lang), [
			narrationKey.ui('phone.forget.'),
			narrationKey.ui('phone.private.'),
			narrationKey.ui('phone.sent.')
		]),
		modules: moduleCards(content, lang).map(named),
		tools: toolCards(content, lang).map(named),
		/** Instruments that belong to programmes and not to one story; their questions are packs of their own. */
		courses: content.instruments
			.filter(({ module }) => module === null)
			.map(({ id, follows }) => ({ id, follows }))
	};
};
