import { helplinesOf } from '#lib/content/helpline-view.ts';
import { isolateNumbers } from '#lib/content/isolate-numbers.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import {
	commonClipMap,
	kioskClipMap,
	moduleClipMap
} from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { HelpCountry } from '#lib/domain/catalogue/index.ts';
import { KIOSK_COUNTRIES } from '#lib/domain/kiosk/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { LayoutServerLoad } from './$types';

/** What helps on the spot, by country: facts that the station's own story tells. */
const ON_THE_SPOT: Readonly<Partial<Record<HelpCountry, readonly string[]>>> = {
	in: ['C5-4', 'A-IN-4']
};
/** The module whose clips say them. */
const SAID_IN = 'on-the-way';

/** The numbers of every country, because the box says only when it is set up where it stands. */
export const load: LayoutServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const countries = KIOSK_COUNTRIES.map((id) => ({
		id,
		helplines: helplinesOf(content, id, lang).map(
			({ id: line, number, fromAbroad, cost, hours, who, asOf, verifiedOn }) => ({
				...{ id: line, number, fromAbroad, cost, hours, who, asOf, verifiedOn }
			})
		),
		here: (ON_THE_SPOT[id] ?? []).map((fact) => {
			const text = content.facts.get(fact)?.text[lang];
			if (text === undefined) throw new Error(`The kiosk needs the fact ${fact} in ${lang}.`);
			return { id: fact, text: isolateNumbers(text, lang) };
		})
	}));
	const facts = countries.flatMap(({ here }) => here.map(({ id }) => narrationKey.fact(id)));
	const clips = {
		...(await kioskClipMap(lang)),
		...pickClips(await commonClipMap(lang), ['helpline.', 'ui.help.', 'ui.assent.', 'ui.quiz.']),
		...pickClips(await moduleClipMap(SAID_IN, lang), facts)
	};
	return { countries, clips };
};
