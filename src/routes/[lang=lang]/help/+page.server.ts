import { helplinesOf, type HelplineView } from '#lib/content/helpline-view.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';

/** All countries at once: the page must work where nothing can be fetched any more. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const countries = HELP_COUNTRIES.map((id) => {
		const helplines = helplinesOf(content, id, lang).map(withoutSources);
		const emergency = helplines.find(({ kind }) => kind === 'emergency')?.number ?? null;
		return { id, emergency, helplines };
	});
	const clips = pickClips(await commonClipMap(lang), ['helpline.', 'ui.help.']);
	return { countries, clips, builtOn: new Date().toISOString().slice(0, 10) };
};

/** The sources stay at home: their date is what the page tells. */
function withoutSources({
	id,
	number,
	fromAbroad,
	kind,
	cost,
	hours,
	who,
	asOf,
	verifiedOn
}: HelplineView) {
	return { id, number, fromAbroad, kind, cost, hours, who, asOf, verifiedOn };
}
