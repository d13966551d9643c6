import { instrumentOf } from '#lib/content/items-for.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { storyOf } from './story-of.server.ts';

export const entries: EntryGenerator = async () => {
	const { modules } = await siteContent();
	return LOCALES.flatMap((lang) =>
		modules
			.filter(({ stories }) => stories.has(lang))
			.map(({ manifest }) => ({ lang, module: manifest.slug }))
	);
};

export const load: PageServerLoad = async ({ params }) => ({
	view: await storyOf(params.lang, params.module, null),
	instrument: instrumentOf(await siteContent(), params.module)?.id ?? null
});
