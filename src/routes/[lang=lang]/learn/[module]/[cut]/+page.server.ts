import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { storyOf } from '../story-of.server.ts';

export const entries: EntryGenerator = async () => {
	const { modules } = await siteContent();
	return LOCALES.flatMap((lang) =>
		modules
			.filter(({ stories }) => stories.has(lang))
			.flatMap(({ manifest }) =>
				manifest.cuts.map(({ id }) => ({ lang, module: manifest.slug, cut: id }))
			)
	);
};

/** A story in two minutes, for a place where nobody has more: nothing is asked before or after it. */
export const load: PageServerLoad = async ({ params }) => ({
	view: await storyOf(params.lang, params.module, params.cut),
	cut: params.cut
});
