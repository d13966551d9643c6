import { findInstrument, findItem, itemIdsOf } from '#lib/content/items-for.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { packsFor, COMMON_PACK, KIOSK_PACK, questionPack } from '#lib/domain/narration/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { kioskCards, kioskStories } from '../../kiosk-stories.server.ts';
import { publicOrigin } from '../../public-origin.server.ts';

const INSTRUMENT = 'core-short';

export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

/** What whoever looks after a kiosk reads: none of it is spoken. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const instrument = findInstrument(content, INSTRUMENT);
	const items = (instrument === undefined ? [] : itemIdsOf(instrument)).flatMap((id) => {
		const item = findItem(content, id, lang);
		if (item === undefined) return [];
		const options = item.options.map((option) => ({ id: option.id, text: option.text }));
		return [{ id, kind: item.kind, prompt: item.prompt, options }];
	});
	const cards = await kioskCards(content, lang);
	const stories = kioskStories(content);
	return {
		stories: cards.map(({ id, title }) => ({ id, title })),
		items,
		/** Every voice that a visitor can hear, in one language. */
		packs: [
			...[KIOSK_PACK, COMMON_PACK, questionPack(INSTRUMENT)],
			...new Set(
				stories.flatMap(({ module }) =>
					packsFor(module, 'story').filter(
						(pack) => pack !== COMMON_PACK && !pack.endsWith('.questions')
					)
				)
			)
		],
		reachable: publicOrigin() !== null
	};
};
