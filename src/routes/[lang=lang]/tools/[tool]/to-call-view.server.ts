import type { Content } from '#lib/content/content.ts';
import { helplinesOf } from '#lib/content/helpline-view.ts';
import { isolateInStory } from '#lib/content/isolate-numbers.ts';
import { storyParts } from '#lib/content/module-view.ts';
import { commonClipMap, toolClips } from '#lib/content/narration/site-narration.ts';
import type { ToolContent } from '#lib/content/tool/tool-content.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { StoryView } from '#lib/ui/story/story-view.ts';
import { toHelpNumber, toStoryView } from '../../learn/[module]/to-story-view.server.ts';

/** The call of a tool as a story page shows it; `null` for every other tool. */
export async function toCallView(
	content: Content,
	{ tool, stories }: ToolContent,
	locale: Locale
): Promise<StoryView | null> {
	const story = stories.get(locale);
	if (tool.kind !== 'call' || story === undefined) return null;
	const { clips, human } = await toolClips(tool.slug, locale);
	const common = await commonClipMap(locale);
	const call = Object.fromEntries(
		Object.entries(tool.numbers).map(([scene, country]) => [
			scene,
			helplinesOf(content, country, locale).map((line) => toHelpNumber(line, locale))
		])
	);
	const view = toStoryView(
		{
			manifest: { help: [] },
			story: isolateInStory(story, locale),
			...storyParts(content, story, locale),
			helplines: []
		},
		locale,
		{ ...common, ...clips },
		[...content.cast.values()],
		human < 1
	);
	const said = Object.values(call).flatMap((lines) => lines.map(({ spokenKey }) => spokenKey));
	const numbers = Object.entries(common).filter(([key]) => said.includes(key));
	return { ...view, call, clips: { ...view.clips, ...Object.fromEntries(numbers) } };
}
