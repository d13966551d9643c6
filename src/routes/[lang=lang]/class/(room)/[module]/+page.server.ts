import { classNotes } from '#lib/content/class-notes.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { ClassView } from '#lib/ui/classroom/class-view.ts';
import { publicOrigin } from '../../../../kiosk/public-origin.server.ts';
import { storyOf } from '../../../learn/[module]/story-of.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { modules } = await siteContent();
	return LOCALES.flatMap((lang) =>
		modules
			.filter(({ stories }) => stories.has(lang))
			.map(({ manifest }) => ({ lang, module: manifest.slug }))
	);
};

/** The story without its reasons, which the card of whoever leads the class has on paper. */
export const load: PageServerLoad = async ({
	params
}): Promise<{ view: ClassView; publicOrigin: string | null }> => {
	const { locale, story, computerVoice, names, pictures, portraits, helplines, clips } =
		await storyOf(params.lang, params.module, null);
	const notes = classNotes(await siteContent(), params.module, localeOf(params.lang));
	const heard = Object.entries(clips).filter(([key]) => !/^fact\.|\.alt$/.test(key));
	return {
		publicOrigin: publicOrigin(),
		view: {
			locale,
			story,
			computerVoice,
			names,
			pictures,
			portraits,
			helplines,
			clips: Object.fromEntries(heard),
			notes
		}
	};
};
