import { error } from '@sveltejs/kit';
import { moduleView } from '#lib/content/module-view.ts';
import {
	commonClipMap,
	hasComputerVoice,
	moduleClipMap
} from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { ModuleSlug } from '#lib/domain/shared/index.ts';
import type { CutId } from '#lib/domain/story/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { StoryView } from '#lib/ui/story/story-view.ts';
import { toStoryView } from './to-story-view.server.ts';

/** What the page of a story needs, or of a cut of it: the same clips, pictures and reasons. 404 where there is none. */
export async function storyOf(
	language: string,
	module: ModuleSlug,
	cut: CutId | null
): Promise<StoryView> {
	const content = await siteContent();
	const lang = localeOf(language);
	const view = moduleView(content, module, lang, cut);
	if (view === null) error(404);
	const clips = { ...(await commonClipMap(lang)), ...(await moduleClipMap(module, lang)) };
	const computerVoice = await hasComputerVoice(module, lang);
	return toStoryView(view, lang, clips, [...content.cast.values()], computerVoice);
}
