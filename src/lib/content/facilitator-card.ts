import type { Source } from '#lib/domain/catalogue/index.ts';
import type { FactId, Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import { findCitation } from './citation.ts';
import { findModule, type Content } from './content.ts';
import type { FacilitatorBlock } from './facilitator.ts';
import { isolateNumbers } from './isolate-numbers.ts';

/** The card of one module in one language, ready to be shown and printed. Plain data: it travels in page data. */
export interface FacilitatorCard {
	readonly module: ModuleSlug;
	/** Words of its first heading; of the story, where it has none. */
	readonly title: string;
	readonly sections: readonly CardSection[];
	/** Everything that the card cites, each once, numbered from 1 in the order of first citation. */
	readonly sources: readonly Source[];
}

export interface CardSection {
	/** `null`: words that stand before the first heading. */
	readonly title: string | null;
	readonly parts: readonly CardPart[];
}

export type CardPart =
	| { readonly kind: 'paragraph' | 'note'; readonly said: CardText }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly points: readonly CardText[] };

export interface CardText {
	readonly text: string;
	/** Numbers of the sources that stand behind it. */
	readonly refs: readonly number[];
}

/** `null` when the module has no card in this language. */
export function facilitatorCard(
	content: Content,
	slug: ModuleSlug,
	locale: Locale
): FacilitatorCard | null {
	const module = findModule(content, slug);
	const card = module?.facilitators.get(locale);
	if (card === undefined) return null;
	const sources: Source[] = [];
	const number = (source: Source): number => {
		const known = sources.findIndex(
			({ title, date }) => title === source.title && date === source.date
		);
		return known >= 0 ? known + 1 : sources.push(source);
	};
	const refsOf = (cites: readonly FactId[]): number[] => {
		const refs = cites.flatMap((id) => sourcesOf(content, id, locale).map(number));
		return [...new Set(refs)].sort((a, b) => a - b);
	};
	const toText = ({ text, cites }: { text: string; cites: readonly FactId[] }): CardText => ({
		text: isolateNumbers(text, locale),
		refs: refsOf(cites)
	});
	let title = '';
	const sections: { title: string | null; parts: CardPart[] }[] = [];
	for (const block of card.blocks) {
		if (block.kind === 'heading' && block.level === 1 && title === '') title = block.text;
		else if (block.kind === 'heading') sections.push({ title: block.text, parts: [] });
		else {
			if (sections.length === 0) sections.push({ title: null, parts: [] });
			sections.at(-1)?.parts.push(toPart(block, toText));
		}
	}
	if (title === '') title = module?.stories.get(locale)?.title ?? '';
	return { module: slug, title, sections, sources };
}

function toPart(
	block: Exclude<FacilitatorBlock, { kind: 'heading' }>,
	toText: (words: { text: string; cites: readonly FactId[] }) => CardText
): CardPart {
	if (block.kind === 'list')
		return { kind: 'list', ordered: block.ordered, points: block.points.map(toText) };
	return { kind: block.kind, said: toText(block) };
}

function sourcesOf(content: Content, id: FactId, locale: Locale): readonly Source[] {
	const citation = findCitation(content, id, locale);
	if (citation === null) return [];
	return citation.kind === 'fact' ? citation.sources : citation.helpline.sources;
}
