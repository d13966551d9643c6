import { error } from '@sveltejs/kit';
import { findModule } from '#lib/content/content.ts';
import { findInstrument, instrumentShown } from '#lib/content/items-for.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap, questionClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { quizPictures } from './quiz-pictures.server.ts';

/** What the screens of a quiz say of the interface. */
const SPOKEN_UI = [narrationKey.ui('assent.'), narrationKey.ui('quiz.')];

/** A quiz for each instrument, in each language in which all its items are written. */
export const entries: EntryGenerator = async () => {
	const content = await siteContent();
	return LOCALES.flatMap((lang) =>
		content.instruments
			.filter((instrument) => instrumentShown(content, instrument, lang) !== null)
			.map(({ id }) => ({ lang, instrument: id }))
	);
};

export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const instrument = findInstrument(content, params.instrument);
	const shown = instrument === undefined ? null : instrumentShown(content, instrument, lang);
	if (instrument === undefined || shown === null) error(404);
	const clips = {
		...pickClips(await commonClipMap(lang), SPOKEN_UI),
		...(await questionClipMap(instrument, lang))
	};
	const story = findModule(content, instrument.module ?? '');
	return {
		instrument: shown,
		clips,
		pictures: quizPictures(shown),
		/** Questions of a story without a content note are like that story; those of a programme are about all of them. */
		isSensitive: story?.manifest.contentNote !== 'none'
	};
};
