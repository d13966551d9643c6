import type { Locale } from '#lib/domain/shared/index.ts';
import { intlTag } from './messages.ts';

/** `2026-03-15` → `15 March 2026`; the day of a source, so no time zone may move it. */
export function formatDate(isoDate: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${isoDate}T00:00:00Z`));
}

/** `2026-03-15T09:30:00Z` → `15 Mar 2026, 3:00 pm`, by the clock of this device. */
export function formatMinute(isoTime: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'medium',
		timeStyle: 'short'
	}).format(new Date(isoTime));
}

/** `2026-03` → `Mar 2026`. */
export function formatMonth(isoMonth: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), {
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${isoMonth}-01T00:00:00Z`));
}
