import type { Helpline } from '#lib/domain/catalogue/index.ts';
import { dialledDigits, toLatinDigits } from './digits.ts';

const NUMBER = /\+?\d[\d -]*\d/gu;
const MONEY_BEFORE = /(?:₹|৳|₨|Rs\.?|NPR|Tk\.?|\$)\s*$/u;
const MONEY_BEHIND = /^[,.]\d|^\s*(?:rupees?|taka|रुपये|रुपए|टका|টাকা|روپے|%)/u;
const CALLING =
	/(?<![\p{L}\p{M}])(?:call|calls|called|calling|dial|dials|phone|ring|helpline|फ़ोन|फोन|कॉल|डायल|हेल्पलाइन|मिलाएँ|মিলান|ফোন|কল|হেল্পলাইন|فون|کال|ہیلپ لائن)(?![\p{L}\p{M}])/iu;

/**
 * Numbers in a text that somebody could dial: those of a known helpline, those as long as a telephone number,
 * and any of three digits or more where the sentence speaks of calling. Amounts and years are not.
 */
export function findPhoneNumbers(text: string, helplines: Iterable<Helpline>): string[] {
	const latin = toLatinDigits(text);
	const known = new Set([...helplines].flatMap(numbersOf));
	const calling = CALLING.test(latin);
	return [...latin.matchAll(NUMBER)]
		.filter((match) => {
			const digits = dialledDigits(match[0]);
			const behind = latin.slice(match.index + match[0].length);
			if (MONEY_BEFORE.test(latin.slice(0, match.index)) || MONEY_BEHIND.test(behind)) return false;
			if (digits.length < 3 || (!calling && /^20\d\d$/.test(digits))) return false;
			return known.has(digits) || calling || digits.length >= 8;
		})
		.map(([number]) => number);
}

/** Both numbers of a helpline, as they would be dialled. */
export function numbersOf({ number, fromAbroad }: Helpline): string[] {
	return [number, fromAbroad].flatMap((one) => (one === null ? [] : dialledDigits(one)));
}
