import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** It is reached by a script, or without one by a link that no crawler sees. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => ({
	clips: pickClips(await commonClipMap(localeOf(params.lang)), [narrationKey.ui('exit.before.')])
});
