const ZERO_OF_SCRIPT: Readonly<Record<string, number>> = {
	hi: 0x0966,
	mr: 0x0966,
	ne: 0x0966,
	bn: 0x09e6,
	as: 0x09e6
};
const PLUS_WORD: Readonly<Record<string, string>> = {
	en: 'plus',
	hi: 'प्लस',
	bn: 'প্লাস',
	ne: 'प्लस',
	ur: 'پلس'
};
const ZEROES = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6];

/** Digits of any script that this region writes, as ASCII: `१०९८` → `1098`. */
export function toAsciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const zero = ZEROES.find((start) => code >= start && code < start + 10);
		return zero === undefined ? digit : String(code - zero);
	});
}

/**
 * Digits in the script of the language. espeak reads ASCII digits inside Nepali in English, so this is
 * needed, not decoration. Languages without an entry keep ASCII digits: the Urdu voice says `18` as
 * eighteen, and its own `۱۸` as one, eight.
 */
export function toOwnDigits(text: string, locale: string): string {
	const zero = ZERO_OF_SCRIPT[locale];
	const ascii = toAsciiDigits(text);
	if (zero === undefined) return ascii;
	return ascii.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** A number to dial, digit by digit, with a short rest (comma) between its groups: `1 8 0 0, 1 1, 3 0 9 0`. */
export function sayDigitByDigit(number: string, locale: string): string {
	const ascii = toAsciiDigits(number);
	const groups = ascii.match(/[0-9]+/g) ?? [];
	const spoken = groups.map((group) => [...group].join(' ')).join(', ');
	const plus = ascii.startsWith('+') ? `${PLUS_WORD[locale] ?? '+'} ` : '';
	return plus + toOwnDigits(spoken, locale);
}

/** `1,50,000` and `150,000` → `150000`: with the commas in, some voices read three separate numbers. */
export function withoutGrouping(number: string): string {
	return number.replace(/(?<=\p{Nd}),(?=\p{Nd}{2,3}(?:\D|$|,))/gu, '');
}
