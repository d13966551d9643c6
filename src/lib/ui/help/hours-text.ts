import { t } from '#lib/i18n/t.ts';

/** `24x7`, `08:00-19:00` or `null` (not known) in the words of the page. */
export function hoursText(hours: string | null): string {
	if (hours === '24x7') return t('help.hours.always');
	const range = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(hours ?? '');
	if (range === null) return hours ?? t('help.hours.unknown');
	return t('help.hours.range', { from: range[1] ?? '', to: range[2] ?? '' });
}
