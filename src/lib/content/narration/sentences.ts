/** What is given to the voice in one call, with the displayed word that each spoken word belongs to. */
export interface SpokenSentence {
	/** Index of its first displayed word in the line. */
	readonly firstWord: number;
	readonly words: readonly string[];
}

/** A sentence sign at the end of a word, with quotes or brackets that close after it. */
const SENTENCE_END = /[.।۔?!؟]["'”’)»\]]*$/u;

/**
 * One call per sentence: inside a call, a mark that directly follows a full stop is lost (41 of 45 in
 * English). The same places as splitting at `(?<=[.।۔?!؟])\s+`, on the words as they are spoken, so that
 * an abbreviation with a lexicon entry (`Rs.` → `rupees`) does not end a sentence.
 */
export function splitSentences(spokenWords: readonly string[]): readonly SpokenSentence[] {
	const sentences: SpokenSentence[] = [];
	let words: string[] = [];
	spokenWords.forEach((word, index) => {
		words.push(word);
		if (SENTENCE_END.test(word) || index === spokenWords.length - 1) {
			sentences.push({ firstWord: index + 1 - words.length, words });
			words = [];
		}
	});
	return sentences;
}
