import { registeredKeys } from '#lib/content/register/item-register.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { PageServerLoad } from './$types';

/** The keys by which answers are judged, of every version ever asked, without a word of the items. */
export const load: PageServerLoad = async () => {
	const { programmes, instruments, register } = await siteContent();
	return {
		keys: registeredKeys(register),
		/** What a cohort is asked before and after; the first module with an instrument for now. */
		module: instruments[0]?.module ?? programmes[0]?.modules[0] ?? null
	};
};
