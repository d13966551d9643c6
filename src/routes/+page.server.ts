import { commonClipMap } from '#lib/content/narration/site-narration.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import type { PageServerLoad } from './$types';

/** Every language in its own words: nobody can be asked in a language that they have not chosen yet. */
export const load: PageServerLoad = async () => {
	const languages = await Promise.all(
		LOCALES.map(async (locale) => {
			const clips = await commonClipMap(locale);
			const words = ALL_MESSAGES[locale];
			return {
				locale,
				name: words['language.own.name'],
				again: words['language.continue.label'],
				exit: words['exit.leave.label'],
				clip: clips[narrationKey.ui('language.own.name')] ?? null
			};
		})
	);
	return { languages };
};
