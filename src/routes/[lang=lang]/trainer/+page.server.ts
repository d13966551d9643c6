import { registeredKeys } from '#lib/content/register/item-register.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { InstrumentId, ProgrammeId } from '#lib/domain/shared/index.ts';
import type { PageServerLoad } from './$types';

/** The keys by which answers are judged, of every version ever asked, without a word of the items. */
export const load: PageServerLoad = async () => {
	const { modules, programmes, instruments, register } = await siteContent();
	const instrumentOf: Readonly<Record<ProgrammeId, InstrumentId>> = Object.fromEntries(
		programmes.map(({ id, instrument }) => [id, instrument])
	);
	const asked = modules.find(
		({ manifest: { slug, items } }) =>
			items.some(({ kind }) => kind === 'control') &&
			instruments.some(({ module }) => module === slug)
	);
	return {
		keys: registeredKeys(register),
		/** What the cohorts of each programme are asked. */
		instrumentOf,
		/** What a cohort without a programme is asked: the questions of the first story that hold untaught items as well. */
		instrument: instruments.find(({ module }) => module === asked?.manifest.slug)?.id ?? null
	};
};
