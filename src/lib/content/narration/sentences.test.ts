import { expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';
import { splitWords } from './words.ts';

it('ends a sentence at every full stop, danda and question mark, counting words through the line', () => {
	expect(splitSentences(splitWords('Why? Tell me. कब। اب۔ go'))).toEqual([
		{ firstWord: 0, words: ['Why?'] },
		{ firstWord: 1, words: ['Tell', 'me.'] },
		{ firstWord: 3, words: ['कब।'] },
		{ firstWord: 4, words: ['اب۔'] },
		{ firstWord: 5, words: ['go'] }
	]);
});

it('ends a sentence after a closing quote, where a mark would be lost as well', () => {
	expect(splitSentences(['“Pay', 'today.”', 'He', 'left.'])).toHaveLength(2);
});

it('does not end one inside a number', () => {
	expect(splitSentences(['at', '8.30', 'sharp'])).toHaveLength(1);
});
