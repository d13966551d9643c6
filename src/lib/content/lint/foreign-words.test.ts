import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { foreignWords } from './foreign-words.ts';

describe('no English is left in another language', () => {
	it('passes a translated module', () => expectPass(foreignWords));

	it('names the words that were left', () =>
		expectProblem(
			foreignWords,
			{ 'hi.md': replace('सलमा के फ़ोन पर नया संदेश आया है।', 'सलमा के फ़ोन पर new message आया है।') },
			'hi.md:11: error foreign-words: "new message" is left in another language — Translate it, or add how it is said to lexicon/hi.yaml.'
		));

	it('passes a word that the lexicon knows how to say', () =>
		expectPass(foreignWords, {
			'hi.md': replace('नया संदेश', 'नया SMS'),
			'lexicon/hi.yaml': '- { display: SMS, say: एस एम एस }\n'
		}));
});
