import type { Locale, ToolSlug } from '#lib/domain/shared/index.ts';
import type { Story } from '#lib/domain/story/index.ts';
import type { Tool, ToolTexts } from '#lib/domain/tool/index.ts';
import type { Content } from '../content.ts';
import { toStory } from '../to-story.ts';
import type { ToolSource } from './tool-source.ts';
import { toToolTexts } from './to-tool-texts.ts';

/** One tool in every language. A language whose words have an error is missing. */
export interface ToolContent {
	/** Relative to the content folder: `tools/010-check-offer`. */
	readonly folder: string;
	readonly tool: Tool;
	/** Empty for a call. */
	readonly texts: ReadonlyMap<Locale, ToolTexts>;
	/** Of a call only. */
	readonly stories: ReadonlyMap<Locale, Story>;
}

export function findTool({ tools }: Content, slug: ToolSlug): ToolContent | undefined {
	return tools.find(({ tool }) => tool.slug === slug);
}

/** Languages in which a tool can be used. */
export function localesOf({ texts, stories }: ToolContent): readonly Locale[] {
	return [...texts.keys(), ...stories.keys()];
}

/** Empty when `tool.yaml` cannot be read. */
export function toToolContent({ folder, manifest, pages, stories }: ToolSource): ToolContent[] {
	if (manifest === null) return [];
	const { value: tool } = manifest;
	const known = <Value>(entries: readonly (readonly [Locale, Value | null])[]) =>
		new Map(entries.flatMap(([locale, value]) => (value === null ? [] : [[locale, value] as const])));
	// The story engine asks for the name of a module; a call is known by that of its tool.
	const name: string = tool.slug;
	const plain = { slug: name, sensitive: [], skipTo: null };
	return [
		{
			folder,
			tool,
			texts: known([...pages].map(([locale, page]) => [locale, toToolTexts(page)])),
			stories: known([...stories].map(([locale, source]) => [locale, toStory(source, plain)]))
		}
	];
}
