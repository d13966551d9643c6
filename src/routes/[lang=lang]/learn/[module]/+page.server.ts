import { error } from '@sveltejs/kit';
import { instrumentOf } from '#lib/content/items-for.ts';
import { moduleView } from '#lib/content/module-view.ts';
import {
	commonClipMap,
	hasComputerVoice,
	moduleClipMap
} from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { toStoryView } from './to-story-view.server.ts';

export const entries: EntryGenerator = async () => {
	const { modules } = await siteContent();
	return LOCALES.flatMap((lang) =>
		modules
			.filter(({ stories }) => stories.has(lang))
			.map(({ manifest }) => ({ lang, module: manifest.slug }))
	);
};

export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const view = moduleView(content, params.module, lang);
	if (view === null) error(404);
	const clips = { ...(await commonClipMap(lang)), ...(await moduleClipMap(params.module, lang)) };
	const computerVoice = await hasComputerVoice(params.module, lang);
	return {
		view: toStoryView(view, lang, clips, [...content.cast.values()], computerVoice),
		instrument: instrumentOf(content, params.module)?.id ?? null
	};
};
