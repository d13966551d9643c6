import { HELP_COUNTRIES, type Helpline } from '#lib/domain/catalogue/index.ts';
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

/**
 * The same for every country, also those for which no number is given on purpose. The sources stay at home: their date
 * is what a page tells.
 */
export function helplinesByCountry(content: Content, locale: Locale) {
	return HELP_COUNTRIES.map((id) => ({
		id,
		helplines: helplinesOf(content, id, locale).map(
			({ id: name, number, fromAbroad, kind, cost, hours, who, asOf, verifiedOn }) => ({
				id: name,
				number,
				fromAbroad,
				kind,
				cost,
				hours,
				who,
				asOf,
				verifiedOn
			})
		)
	}));
}
