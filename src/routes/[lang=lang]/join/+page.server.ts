import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import { openInstrument } from '../open-instrument.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Most come here by a picture code and not by a link. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

/** What a phone without a network needs to know which questions a cohort is asked. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	return {
		programmes: content.programmes.map(({ id, instrument }) => ({ id, instrument })),
		instrument: openInstrument(content),
		modules: content.modules.map(({ manifest }) => manifest.slug),
		clips: pickClips(await commonClipMap(localeOf(params.lang)), [narrationKey.ui('join.')])
	};
};
