import type { Locale } from '#lib/domain/shared/index.ts';

/** The ten digits that the language's readers learn at school, 0 first. */
const DIGITS: Readonly<Record<Locale, string>> = {
	en: '0123456789',
	hi: '०१२३४५६७८९',
	bn: '০১২৩৪৫৬৭৮৯',
	ne: '०१२३४५६७८९',
	ur: '۰۱۲۳۴۵۶۷۸۹'
};

/**
 * A helpline in the digits of the language's own script: `1800-11-3090` → `१८००-११-३०९०`.
 * `null` where the language writes Latin digits, so that nothing is shown twice.
 */
export function ownDigits(number: string, locale: Locale): string | null {
	const digits = DIGITS[locale];
	const written = number.replace(/[0-9]/g, (digit) => digits.charAt(Number(digit)));
	return written === number ? null : written;
}
