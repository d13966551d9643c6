import { commonClipMap, kioskClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import type { PageServerLoad } from './$types';
import { kioskCards } from './kiosk-stories.server.ts';

/** Every language in its own words: nobody has chosen one yet. */
export const load: PageServerLoad = async () => {
	const cards = await kioskCards(await siteContent(), 'en');
	const languages = await Promise.all(
		LOCALES.map(async (locale) => {
			const words = ALL_MESSAGES[locale];
			const clips = { ...(await commonClipMap(locale)), ...(await kioskClipMap(locale)) };
			return {
				locale,
				name: words['language.own.name'],
				invitation: words['kiosk.attract.text'],
				idle: words['kiosk.idle.title'],
				finish: words['kiosk.finish.label'],
				staff: words['staff.door.label'],
				clip: clips[narrationKey.ui('language.own.name')] ?? null,
				idleClip: clips[narrationKey.ui('kiosk.idle.title')] ?? null
			};
		})
	);
	return { languages, pictures: cards.flatMap(({ picture }) => picture ?? []) };
};
