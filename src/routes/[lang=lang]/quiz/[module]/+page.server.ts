import { error } from '@sveltejs/kit';
import { contentHash } from '#lib/content/content-hash.ts';
import { findModule } from '#lib/content/content.ts';
import { instrumentOf, itemsFor } from '#lib/content/items-for.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap, moduleClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import type { InstrumentShown } from '#lib/domain/outcome/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { quizPictures } from './quiz-pictures.server.ts';

/** What the screens of a quiz say of the interface. */
const SPOKEN_UI = [narrationKey.ui('assent.'), narrationKey.ui('quiz.')];

/** A quiz for each module that has an instrument, in each language in which its items are written. */
export const entries: EntryGenerator = async () => {
	const content = await siteContent();
	return LOCALES.flatMap((lang) =>
		content.modules
			.filter(({ items, manifest }) => items.has(lang) && instrumentOf(content, manifest.slug))
			.map(({ manifest }) => ({ lang, module: manifest.slug }))
	);
};

export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const module = findModule(content, params.module);
	const instrument = instrumentOf(content, params.module);
	if (module === undefined || instrument === undefined) error(404);
	const shown: InstrumentShown = {
		id: instrument.id,
		version: instrument.version,
		forms: {
			A: itemsFor(content, instrument, 'A', lang),
			B: itemsFor(content, instrument, 'B', lang)
		},
		content: contentHash(module, lang)
	};
	const clips = {
		...pickClips(await commonClipMap(lang), SPOKEN_UI),
		...pickClips(await moduleClipMap(params.module, lang), [narrationKey.anyItem])
	};
	const pictures = quizPictures(shown);
	return { module: module.manifest.slug, instrument: shown, clips, pictures };
};
