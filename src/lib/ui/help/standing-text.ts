import { helplineStanding, type Helpline, type IsoDate } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { formatDate } from '#lib/i18n/format-date.ts';
import { t } from '#lib/i18n/t.ts';

const KEYS = {
	called: 'help.checked.text',
	recheck: 'help.recheck.text',
	source: 'help.source.text',
	old: 'help.old.text'
} as const;

/** How far a number may be trusted on the day on which it is read, with the day of its last check. */
export function standingText(
	{ verifiedOn, asOf }: Pick<Helpline, 'verifiedOn' | 'asOf'>,
	today: IsoDate,
	lang: Locale
): string {
	const standing = helplineStanding({ verifiedOn, asOf }, today);
	return t(KEYS[standing], { date: formatDate(verifiedOn ?? asOf, lang) });
}
