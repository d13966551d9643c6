import type { Confidence, IsoDate, Source } from '#lib/domain/catalogue/index.ts';
import type { FactId, Locale } from '#lib/domain/shared/index.ts';
import type { Content } from './content.ts';
import { isolateNumbers } from './isolate-numbers.ts';
import { toHelplineView, type HelplineView } from './helpline-view.ts';

/** What the "why" button tells of one citation, in one language. Plain data: it travels in page data. */
export type Citation =
	| {
			readonly kind: 'fact';
			readonly id: FactId;
			readonly text: string;
			readonly sources: readonly Source[];
			readonly asOf: IsoDate;
			readonly confidence: Confidence;
	  }
	| { readonly kind: 'helpline'; readonly id: FactId; readonly helpline: HelplineView };

/** `null` when nothing of that name is known; the linter has then said so. */
export function findCitation(content: Content, id: FactId, locale: Locale): Citation | null {
	const fact = content.facts.get(id);
	if (fact !== undefined) {
		const { sources, asOf, confidence } = fact;
		return { kind: 'fact', id, text: isolateNumbers(fact.text[locale] ?? '', locale), sources, asOf, confidence };
	}
	const helpline = content.helplines.find((one) => one.id === id);
	if (helpline === undefined) return null;
	return { kind: 'helpline', id, helpline: toHelplineView(helpline, locale) };
}
