import type { Locale } from '#lib/domain/shared/index.ts';
import { intlTag } from './messages.ts';

export function formatNumber(value: number, locale: Locale): string {
	return new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 1 }).format(value);
}

/** Correlations and the like: two digits after the point, and never a minus before 0. */
export function formatHundredths(value: number, locale: Locale): string {
	const digits = {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
		signDisplay: 'negative'
	} as const;
	return new Intl.NumberFormat(intlTag(locale), digits).format(value);
}

/** A share from 0 to 1 → `43%`. */
export function formatPercent(share: number, locale: Locale): string {
	return new Intl.NumberFormat(intlTag(locale), {
		style: 'percent',
		maximumFractionDigits: 0
	}).format(share);
}

/** Bytes → megabytes or gigabytes with one digit after the point, as the person's data plan counts them. */
export function formatMegabytes(bytes: number, locale: Locale): string {
	const isLarge = bytes >= 1_000_000_000;
	const amount = bytes / (isLarge ? 1_000_000_000 : 1_000_000);
	return new Intl.NumberFormat(intlTag(locale), {
		style: 'unit',
		unit: isLarge ? 'gigabyte' : 'megabyte',
		maximumFractionDigits: amount < 10 ? 1 : 0
	}).format(amount);
}
