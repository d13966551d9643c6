import { siteContent } from '#lib/content/site-content.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import type { PageServerLoad } from './$types';

/** The keys by which answers are judged, without a word of the items: right answers are the same in every language. */
export const load: PageServerLoad = async () => {
	const { modules, instruments } = await siteContent();
	const keys: ItemKey[] = modules.flatMap(({ items }) =>
		(items.get(SOURCE_LOCALE) ?? []).map(({ id, version, kind, indicator, reversed, options }) => ({
			id,
			version,
			kind,
			indicator,
			reversed,
			options: options.map((option) => ({ id: option.id, right: option.right }))
		}))
	);
	const asked = modules.find(
		({ manifest: { slug, items } }) =>
			items.some(({ kind }) => kind === 'control') &&
			instruments.some(({ module }) => module === slug)
	);
	return {
		keys,
		/** What a cohort is asked before and after: the first instrument that holds untaught items as well. */
		module: asked?.manifest.slug ?? null
	};
};
