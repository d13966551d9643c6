import type { ModuleManifest } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { Content } from './content.ts';

/** What a list of modules shows of one. Plain data: it travels in page data. */
export interface ModuleCard
	extends Pick<ModuleManifest, 'slug' | 'audiences' | 'ageBand' | 'minutes' | 'contentNote'> {
	readonly title: string;
	readonly summary: string;
}

/** The modules that exist in a language, in the order of their numbers. */
export function moduleCards(content: Content, locale: Locale): ModuleCard[] {
	return content.modules.flatMap(({ manifest, stories }) => {
		const story = stories.get(locale);
		if (story === undefined) return [];
		const { slug, audiences, ageBand, minutes, contentNote } = manifest;
		const { title, summary } = story;
		return [{ slug, audiences, ageBand, minutes, contentNote, title, summary }];
	});
}
