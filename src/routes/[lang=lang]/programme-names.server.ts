import { siteContent } from '#lib/content/site-content.ts';
import { localeOf } from '#lib/i18n/messages.ts';

/** What the programmes are called in the language of an address, for pages that show codes of them. */
export async function programmeNames(lang: string) {
	const { programmes } = await siteContent();
	const locale = localeOf(lang);
	return programmes.map(({ id, name }) => ({ id, name: name[locale] ?? id }));
}
