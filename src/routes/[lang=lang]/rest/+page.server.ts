import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Stories lead here by script alone. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => ({
	clips: pickClips(await commonClipMap(localeOf(params.lang)), [narrationKey.ui('rest.')])
});
