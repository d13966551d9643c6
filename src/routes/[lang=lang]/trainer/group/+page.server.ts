import {
	instrumentOf as instrumentOfModule,
	findInstrument,
	instrumentShown
} from '#lib/content/items-for.ts';
import { pickClips } from '#lib/content/narration/pick-clips.ts';
import { commonClipMap, questionClipMap } from '#lib/content/narration/site-narration.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { narrationKey, type ClipMap } from '#lib/domain/narration/index.ts';
import type { InstrumentShown } from '#lib/domain/outcome/index.ts';
import { LOCALES, type InstrumentId, type ProgrammeId } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import { quizPictures } from '../../quiz/[instrument]/quiz-pictures.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** No page links here before a cohort is there. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

interface Asked {
	readonly shown: InstrumentShown;
	readonly clips: ClipMap;
}

/** What cohorts are asked, whatever their programme, with the voice that reads it to a room. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const lang = localeOf(params.lang);
	const { modules, programmes } = content;
	const instrumentOf: Readonly<Record<ProgrammeId, InstrumentId>> = Object.fromEntries(
		programmes.map(({ id, instrument }) => [id, instrument])
	);
	// The same that the trainer's page hands to a person of a cohort without a programme.
	const first = modules.find(
		({ manifest: { slug, items } }) =>
			items.some(({ kind }) => kind === 'control') &&
			instrumentOfModule(content, slug) !== undefined
	);
	const instrument =
		first === undefined ? null : (instrumentOfModule(content, first.manifest.slug)?.id ?? null);
	const ids = new Set([
		...Object.values(instrumentOf),
		...(instrument === null ? [] : [instrument])
	]);
	const asked: Record<InstrumentId, Asked> = {};
	for (const id of ids) {
		const known = findInstrument(content, id);
		const shown = known === undefined ? null : instrumentShown(content, known, lang);
		if (known === undefined || shown === null) continue;
		asked[id] = { shown, clips: await questionClipMap(known, lang) };
	}
	const clips = pickClips(await commonClipMap(lang), [narrationKey.ui('quiz.')]);
	const pictures = Object.values(asked).flatMap(({ shown }) => quizPictures(shown));
	return { asked, instrumentOf, instrument, clips, pictures: [...new Set(pictures)].sort() };
};
