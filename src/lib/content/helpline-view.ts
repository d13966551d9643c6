import type { Helpline } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { Content } from './content.ts';
import { isolateNumbers } from './isolate-numbers.ts';

/** A helpline in one language. Plain data: it travels in page data. */
export type HelplineView = Omit<Helpline, 'who'> & { readonly who: string };

export function toHelplineView(helpline: Helpline, locale: Locale): HelplineView {
	return { ...helpline, who: isolateNumbers(helpline.who[locale] ?? '', locale) };
}

/** The helplines that a help screen shows for a country, in their order: at most four. */
export function helplinesOf(content: Content, country: string, locale: Locale): HelplineView[] {
	return content.helplines
		.filter((helpline) => helpline.country === country && helpline.order !== null)
		.sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
		.map((helpline) => toHelplineView(helpline, locale));
}
