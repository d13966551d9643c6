import { error } from '@sveltejs/kit';
import { siteContent } from '#lib/content/site-content.ts';
import { findTool, localesOf } from '#lib/content/tool/tool-content.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { toToolView } from './to-tool-view.server.ts';

export const entries: EntryGenerator = async () => {
	const { tools } = await siteContent();
	return tools.flatMap((one) => localesOf(one).map((lang) => ({ lang, tool: one.tool.slug })));
};

export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const found = findTool(content, params.tool);
	const view = found === undefined ? null : await toToolView(content, found, localeOf(params.lang));
	if (view === null) error(404);
	return { view };
};
