import type { Locale } from '#lib/domain/shared/index.ts';
import { splitSentences } from '../narration/sentences.ts';
import { isSpeakable, splitWords } from '../narration/words.ts';
import { error } from '../problem.ts';
import type { ItemRule, TextRule } from './rule.ts';
import { textsOf } from './texts.ts';

/**
 * The most words of one sentence. Bengali and Nepali join endings to words and say the same in fewer; Urdu
 * writes them apart. No formula of readability is accepted for these scripts, so this bounds the outliers only.
 */
export const LONGEST_SENTENCE: Readonly<Record<Locale, number>> = { en: 25, hi: 25, bn: 20, ne: 20, ur: 27 };

/** What a listener hears is said in sentences that can be kept in mind. */
export const longSentence: ItemRule = (module, context) =>
	textsOf(module).flatMap((text) => longSentenceIn(text, context));

export const longSentenceIn: TextRule = ({ file, line, locale, text, role }) => {
	if (role === 'card') return [];
	const most = Math.max(...sentenceLengths(text), 0);
	if (most <= LONGEST_SENTENCE[locale]) return [];
	return [
		error(
			file,
			line,
			'long-sentence',
			`a sentence has ${most} words, and at most ${LONGEST_SENTENCE[locale]} can be kept in mind`,
			'Make two sentences of it.'
		)
	];
};

/** Words of each sentence, in order; a dash or a mark alone is no word. */
export function sentenceLengths(text: string): number[] {
	return splitSentences(splitWords(text)).map(({ words }) => words.filter(isSpeakable).length);
}
