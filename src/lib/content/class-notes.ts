import type { Locale, ModuleSlug } from '#lib/domain/shared/index.ts';
import type { Content } from './content.ts';
import { facilitatorCard, type CardSection } from './facilitator-card.ts';

/** The parts of the facilitator's card that are wanted while a story is shown, each where it belongs. */
export interface ClassNotes {
	readonly before: CardSection | null;
	readonly questions: CardSection | null;
	/** What to do when somebody tells of themselves. */
	readonly told: CardSection | null;
	readonly after: CardSection | null;
}

/** Every card has the same sections in the same order in every language; English names them. */
const HEADINGS = {
	before: /^Before the story$/,
	questions: /^Questions for the group$/,
	told: /^If (?:somebody|a child) tells you/,
	after: /^Afterwards$/
} as const satisfies Record<keyof ClassNotes, RegExp>;

/** All `null` where the module has no card in this language. */
export function classNotes(content: Content, slug: ModuleSlug, locale: Locale): ClassNotes {
	const source = facilitatorCard(content, slug, 'en')?.sections ?? [];
	const sections = facilitatorCard(content, slug, locale)?.sections ?? [];
	const part = (heading: RegExp): CardSection | null => {
		const place = source.findIndex(({ title }) => heading.test(title ?? ''));
		return sections[place] ?? null;
	};
	return {
		before: part(HEADINGS.before),
		questions: part(HEADINGS.questions),
		told: part(HEADINGS.told),
		after: part(HEADINGS.after)
	};
}
