import { LOCALES } from '#lib/domain/shared/index.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import { reportContent } from '../report-words.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** No page links here before a cohort is there. */
export const entries: EntryGenerator = () => LOCALES.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => reportContent(localeOf(params.lang));
