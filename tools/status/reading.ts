import { LONGEST_SENTENCE, sentenceLengths } from '#lib/content/lint/long-sentence.ts';
import { LONGEST_LINE } from '#lib/content/lint/long-line.ts';
import type { PlacedText } from '#lib/content/lint/texts.ts';
import { bareWord, isSpeakable, splitWords } from '#lib/content/narration/words.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

/** How long what a learner hears is, in one language. Lengths of words and lines are in characters as people see them. */
export interface Reading {
	readonly sentences: number;
	readonly wordsInSentence: {
		readonly median: number;
		readonly p90: number;
		readonly longest: number;
	};
	readonly charactersInWord: number;
	readonly longestWord: string;
	readonly charactersInLine: {
		readonly median: number;
		readonly p90: number;
		readonly longest: number;
	};
	/** Lines and sentences over the bounds of the content linter. */
	readonly overBound: number;
}

export function measureReading(texts: readonly PlacedText[], locale: Locale): Reading {
	const segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' });
	const lengthOf = (text: string): number => [...segmenter.segment(text)].length;
	const words = texts.flatMap(({ text }) =>
		splitWords(text)
			.map((word) => bareWord(word).core)
			// A number is read digit by digit, an address by the lexicon: neither is a word of the language.
			.filter((word) => isSpeakable(word) && !/\p{N}|\p{L}\.\p{L}/u.test(word))
	);
	const sentences = texts.flatMap(({ text }) => sentenceLengths(text));
	const lines = texts.map(({ text }) => lengthOf(text));
	const letters = words.map(lengthOf);
	const longest = letters.indexOf(Math.max(...letters, 0));
	return {
		sentences: sentences.length,
		wordsInSentence: spreadOf(sentences),
		charactersInWord:
			letters.reduce((sum, length) => sum + length, 0) / Math.max(letters.length, 1),
		longestWord: words[longest] ?? '',
		charactersInLine: spreadOf(lines),
		overBound:
			lines.filter((length) => length > LONGEST_LINE).length +
			sentences.filter((length) => length > LONGEST_SENTENCE[locale]).length
	};
}

/** By the nearest rank: a value that really occurs. Zeros for nothing. */
export function spreadOf(values: readonly number[]): {
	median: number;
	p90: number;
	longest: number;
} {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number): number =>
		sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
	return { median: at(0.5), p90: at(0.9), longest: at(1) };
}
