import type { ModuleManifest, Voice } from '#lib/domain/catalogue/index.ts';
import type { CharacterId, FactId, Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import { cutStory, type CutId, type Scene, type Story } from '#lib/domain/story/index.ts';
import { findCitation, type Citation } from './citation.ts';
import { contentHash } from './content-hash.ts';
import { findModule, type Content, type ModuleContent } from './content.ts';
import { isolateInStory } from './isolate-numbers.ts';
import { helplinesOf, type HelplineView } from './helpline-view.ts';

/** Everything that a learn page needs of a module in one language. Plain data: it travels in page data. */
export interface ModuleView {
	readonly manifest: Pick<
		ModuleManifest,
		'slug' | 'order' | 'audiences' | 'ageBand' | 'minutes' | 'contentNote' | 'help'
	>;
	readonly story: Story;
	/** Who speaks or is seen, in the order of their first appearance. */
	readonly characters: readonly CharacterView[];
	/** Of every id that the story cites. */
	readonly citations: Readonly<Record<FactId, Citation>>;
	/** Of the countries in `manifest.help`, in that order; at most four of each. */
	readonly helplines: readonly HelplineView[];
	/** What an outcome's `content` carries. */
	readonly content: string;
}

export interface CharacterView {
	readonly id: CharacterId;
	readonly name: string;
	readonly voice: Voice;
	readonly look: Readonly<Record<string, string>>;
}

/**
 * `null` when there is no such module, or not in this language.
 * @param cut Name of a short version to show in place of the whole story; `null` too when there is no such cut.
 */
export function moduleView(
	content: Content,
	slug: ModuleSlug,
	locale: Locale,
	cut: CutId | null = null
): ModuleView | null {
	const module = findModule(content, slug);
	const story = module === undefined ? null : storyOf(module, locale, cut);
	if (module === undefined || story === null) return null;
	const { order, audiences, ageBand, minutes, contentNote, help } = module.manifest;
	return {
		manifest: { slug, order, audiences, ageBand, minutes, contentNote, help },
		story: isolateInStory(story, locale),
		...storyParts(content, story, locale),
		helplines: help.flatMap((country) => helplinesOf(content, country, locale)),
		content: contentHash(module, locale)
	};
}

/** Who is in a story and what it cites: the same for a module and for a call that is rehearsed. */
export function storyParts(
	content: Content,
	story: Story,
	locale: Locale
): Pick<ModuleView, 'characters' | 'citations'> {
	return {
		characters: charactersIn(story).flatMap((id) => {
			const character = content.cast.get(id);
			if (character === undefined) return [];
			const { name, voice, look } = character;
			return [{ id, name: name[locale] ?? id, voice, look }];
		}),
		citations: citationsOf(content, citedIn(story), locale)
	};
}

function storyOf({ stories, manifest }: ModuleContent, locale: Locale, cut: CutId | null): Story | null {
	const story = stories.get(locale) ?? null;
	if (cut === null || story === null) return story;
	const short = manifest.cuts.find(({ id }) => id === cut);
	return short === undefined ? null : cutStory(story, short);
}

function citationsOf(
	content: Content,
	ids: readonly FactId[],
	locale: Locale
): Readonly<Record<FactId, Citation>> {
	return Object.fromEntries(
		ids.flatMap((id) => {
			const citation = findCitation(content, id, locale);
			return citation === null ? [] : [[id, citation] as const];
		})
	);
}

function charactersIn(story: Story): CharacterId[] {
	const ids = story.scenes.flatMap(({ picture, blocks }) => [
		...(picture?.cast ?? []).map(({ character }) => character),
		...blocks.flatMap((block) =>
			block.kind === 'line' && block.speaker !== null ? [block.speaker.character] : []
		)
	]);
	return [...new Set(ids)];
}

function citedIn(story: Story): FactId[] {
	return [...new Set(story.scenes.flatMap(citedInScene))].sort();
}

function citedInScene({ blocks, onward }: Scene): FactId[] {
	const cited = blocks.flatMap(({ cites }) => cites);
	switch (onward.kind) {
		case 'choices':
			return [...cited, ...onward.choices.flatMap(({ cites }) => cites)];
		case 'continue':
			return cited;
		case 'ending':
			return [...cited, ...onward.takeaway.points.flatMap(({ cites }) => cites)];
	}
}
