import type { Locale, ToolSlug } from '#lib/domain/shared/index.ts';
import type { Content } from '../content.ts';

/** A tool as a list shows it. */
export interface ToolCard {
	readonly slug: ToolSlug;
	readonly title: string;
	/** Name of a pictogram. */
	readonly picture: string;
}

/** The tools that can be used in a language, in their order. */
export function toolCards({ tools }: Content, locale: Locale): ToolCard[] {
	return tools.flatMap(({ tool: { slug, picture }, texts, stories }) => {
		const told = texts.get(locale) ?? stories.get(locale);
		return told === undefined ? [] : [{ slug, title: told.title, picture }];
	});
}
