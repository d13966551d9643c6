import { error } from '@sveltejs/kit';
import { siteContent } from '#lib/content/site-content.ts';
import { storyAddress } from '#lib/domain/kiosk/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { storyOf } from '../../../[lang=lang]/learn/[module]/story-of.server.ts';
import { kioskStories } from '../../kiosk-stories.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const stories = kioskStories(await siteContent());
	return LOCALES.flatMap((lang) => stories.map(({ id }) => ({ lang, story: storyAddress(id) })));
};

export const load: PageServerLoad = async ({ params }) => {
	const stories = kioskStories(await siteContent());
	const found = stories.find(({ id }) => storyAddress(id) === params.story);
	if (found === undefined) error(404);
	return { view: await storyOf(params.lang, found.module, found.cut), cut: found.cut };
};
