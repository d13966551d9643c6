import { matchLexicon, type Lexicon } from '../narration/lexicon.ts';
import { splitWords } from '../narration/words.ts';

/** The words of a text that its lexicon does not know how to say. */
export function withoutLexicon(text: string, lexicon: Lexicon): string[] {
	const words = splitWords(text);
	const left: string[] = [];
	for (let place = 0; place < words.length; ) {
		const match = matchLexicon(words, place, lexicon);
		if (match === null) left.push(words[place] ?? '');
		place += match?.words ?? 1;
	}
	return left;
}
