import { registeredKeys } from '#lib/content/register/item-register.ts';
import { siteContent } from '#lib/content/site-content.ts';
import { HELP_COUNTRIES, type HelpCountry } from '#lib/domain/catalogue/index.ts';
import { WAVES, type Wave } from '#lib/domain/outcome/index.ts';
import type { InstrumentId, ProgrammeId } from '#lib/domain/shared/index.ts';
import { ALL_MESSAGES } from '#lib/i18n/all-messages.ts';
import { localeOf } from '#lib/i18n/messages.ts';
import { pictureOf } from '../programme-card.server.ts';
import { openInstrument } from '../open-instrument.server.ts';
import type { PageServerLoad } from './$types';

/** The keys by which answers are judged, of every version ever asked, without a word of the items. */
export const load: PageServerLoad = async ({ params }) => {
	const content = await siteContent();
	const { programmes, instruments, register } = content;
	const lang = localeOf(params.lang);
	const instrumentOf: Readonly<Record<ProgrammeId, InstrumentId>> = Object.fromEntries(
		programmes.map(({ id, instrument }) => [id, instrument])
	);
	const wavesOf: Readonly<Record<InstrumentId, readonly Wave[]>> = Object.fromEntries(
		instruments.map(({ id, waves }) => [id, WAVES.filter((wave) => waves.includes(wave))])
	);
	return {
		keys: registeredKeys(register),
		/** Those that follow people over the waves; a kiosk's does not. */
		programmes: programmes
			.filter(({ instrument }) =>
				instruments.some(({ id, follows }) => id === instrument && follows)
			)
			.map((programme) => ({
				id: programme.id,
				name: programme.name[lang] ?? '',
				picture: pictureOf(content, programme)
			})),
		countries: HELP_COUNTRIES.map((id) => ({
			id,
			name: ALL_MESSAGES[lang][`help.country.${id}`],
			flag: FLAGGED.includes(id) ? `/pictures/icons/flag-${id}.svg` : null
		})),
		/** What the cohorts of each programme are asked. */
		instrumentOf,
		wavesOf,
		/** What a cohort without a programme is asked. */
		instrument: openInstrument(content)
	};
};

/** Flags that are drawn. */
const FLAGGED: readonly HelpCountry[] = ['in', 'np', 'bd', 'pk', 'lk'];
