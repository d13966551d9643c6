import { sayDigitByDigit, toOwnDigits, withoutGrouping } from './digits.ts';
import { matchLexicon, type Lexicon } from './lexicon.ts';
import { isPhoneNumber, wordsOfPhoneNumber } from './phone-number.ts';
import { bareWord, splitWords } from './words.ts';

export interface Speech {
	readonly locale: string;
	readonly lexicon: Lexicon;
	/** Digits of every helpline that the content knows; see `knownNumbersOf`. */
	readonly knownNumbers: ReadonlySet<string>;
}

/** Symbols that stand before or after a number; espeak skips some of them without a word. */
const SYMBOL_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	en: { '₹': 'rupees', $: 'dollars', '%': 'percent' },
	hi: { '₹': 'रुपये', $: 'डॉलर', '%': 'प्रतिशत' },
	bn: { '₹': 'টাকা', '৳': 'টাকা', $: 'ডলার', '%': 'শতাংশ' },
	ne: { '₹': 'रुपैयाँ', $: 'डलर', '%': 'प्रतिशत' },
	ur: { '₹': 'روپے', $: 'ڈالر', '%': 'فیصد' }
};

/**
 * What is said for each displayed word: one spoken text per word of `splitWords(displayText)`, in order; an
 * empty one where a lexicon entry covers several words with fewer. Citations and Markdown are gone already.
 */
export function toSpokenWords(displayText: string, speech: Speech): readonly string[] {
	const shown = splitWords(displayText);
	const spoken: string[] = [];
	while (spoken.length < shown.length) {
		const index = spoken.length;
		const match = matchLexicon(shown, index, speech.lexicon);
		if (match) {
			spoken.push(...match.spoken.map((word) => cleanLetters(word, speech.locale)));
			continue;
		}
		const groups = wordsOfPhoneNumber(shown, index, speech.knownNumbers);
		if (groups > 0) {
			spoken.push(...shown.slice(index, index + groups).map((word) => sayPhone(word, speech)));
			continue;
		}
		const word = shown[index] ?? '';
		const place = {
			word,
			previous: shown[index - 1] ?? null,
			next: shown[index + 1] ?? null,
			knownNumbers: speech.knownNumbers
		};
		spoken.push(isPhoneNumber(place) ? sayPhone(word, speech) : sayPlain(word, speech.locale));
	}
	return spoken;
}

function sayPhone(word: string, { locale }: Speech): string {
	const { before, core, after } = bareWord(word);
	return before + sayDigitByDigit(core, locale) + after;
}

function sayPlain(word: string, locale: string): string {
	const { before, core, after } = bareWord(cleanLetters(word, locale));
	if (!/\p{Nd}/u.test(core)) return before + core + after;
	return before + toOwnDigits(withoutGrouping(sayAmount(core, locale)), locale) + after;
}

/** `₹30,000` → `30,000 rupees`; `10%` → `10 percent`. */
function sayAmount(core: string, locale: string): string {
	const parts = /^(?<before>[₹৳$]?)(?<number>[\p{Nd}.,]+)(?<after>%?)$/u.exec(core)?.groups;
	const symbol = [parts?.['before'], parts?.['after']].find(Boolean);
	const word = symbol ? SYMBOL_WORDS[locale]?.[symbol] : undefined;
	return word ? `${parts?.['number'] ?? ''} ${word}` : core;
}

/**
 * Letters and marks that a voice trips over: invisible spaces everywhere; the Sinhala joiner, which splits a
 * conjunct into two words; the Odia letter WA, which is spelled out.
 */
function cleanLetters(word: string, locale: string): string {
	const visible = word.replace(/[\u00ad\u200b\u2060\ufeff]/gu, '');
	if (locale === 'si') return visible.replaceAll('\u200d', '');
	if (locale === 'or') return visible.replaceAll('\u0b71', '\u0b2c');
	return visible;
}
