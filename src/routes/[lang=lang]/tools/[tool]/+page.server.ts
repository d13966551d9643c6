import { error } from '@sveltejs/kit';
import { siteContent } from '#lib/content/site-content.ts';
import { findTool, localesOf } from '#lib/content/tool/tool-content.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { toCallView } from './to-call-view.server.ts';
import { toToolView } from './to-tool-view.server.ts';

export const entries: EntryGenerator = async () => {
	const { tools } = await siteContent();
	return tools.flatMap((one) => localesOf(one).map((lang) => ({ lang, tool: one.tool.slug })));
};

/** A call is a story and has the view of one; every other tool has its parts. */
export const load: PageServerLoad = async ({ params }) => {
	const [content, lang] = [await siteContent(), localeOf(params.lang)];
	const found = findTool(content, params.tool);
	const call = found === undefined ? null : await toCallView(content, found, lang);
	const view = found === undefined ? null : await toToolView(content, found, lang);
	if (view === null && call === null) error(404);
	return { view, call };
};
