import { LOCALES } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import type { PageServerLoad } from './$types';

/** The worker shows this page in place of one that it does not have, in whatever language that was. */
export const load: PageServerLoad = () => ({
	languages: LOCALES.map((locale) => ({
		locale,
		text: ALL_MESSAGES[locale]['offline.missing.text'],
		home: ALL_MESSAGES[locale]['home.open.label'],
		exit: ALL_MESSAGES[locale]['exit.leave.label']
	}))
});
