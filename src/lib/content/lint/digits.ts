/** First code points of the decimal digits that are written in South Asia. */
const ZEROS = [
	0x0030, // Latin
	0x0660, // Arabic-Indic
	0x06f0, // Extended Arabic-Indic: Urdu, Dari, Pashto
	0x0966, // Devanagari
	0x09e6, // Bengali
	0x0a66, // Gurmukhi
	0x0ae6, // Gujarati
	0x0be6, // Tamil
	0x0de6, // Sinhala
	0x0f20 // Tibetan: Dzongkha
];

/** The text with every digit as a Latin one; all other characters keep their places. */
export function toLatinDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const point = digit.codePointAt(0) ?? 0;
		const zero = ZEROS.find((start) => point >= start && point < start + 10);
		return zero === undefined ? digit : String(point - zero);
	});
}

/** Only the digits, as they would be dialled. */
export function dialledDigits(number: string): string {
	return toLatinDigits(number).replace(/\D/g, '');
}
