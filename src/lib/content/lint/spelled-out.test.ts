import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { spelledOut } from './spelled-out.ts';

describe('the voice says words, not letters', () => {
	it('passes plain words', () => expectPass(spelledOut));

	it('names letters that stand one by one', () =>
		expectProblem(
			spelledOut,
			{ 'en.md': replace('a new message', 'an S-M-S') },
			'en.md:11: error spelled-out: the voice would spell "S-M-S" letter by letter — Write the word, or add it to lexicon/en.yaml: `{ display: S-M-S, say: … }`.'
		));

	it('passes letters that the lexicon knows how to say', () =>
		expectPass(spelledOut, {
			'en.md': replace('a new message', 'an S-M-S'),
			'lexicon/en.yaml': '- { display: S-M-S, say: text message }\n'
		}));

	it('asks the voice, and names the word that it would spell', () =>
		expectProblem(
			spelledOut,
			{ 'en.md': replace('a new message', 'a new krzt') },
			'en.md:11: error spelled-out: the voice would spell "krzt" letter by letter — Write the word, or add it to lexicon/en.yaml: `{ display: krzt, say: … }`.',
			{ pronounce: (text) => (text.startsWith('krzt') ? 'keɪ__ɑː__zɛd__tiː' : 'wɜːd') }
		));

	it('names a word for which the voice changes its language', () =>
		expectProblem(
			spelledOut,
			{ 'hi.md': replace('नया संदेश', 'नया message') },
			'hi.md:11: error spelled-out: the voice would spell "message" letter by letter — Write the word, or add it to lexicon/hi.yaml: `{ display: message, say: … }`.',
			{ pronounce: (text, locale) =>
					locale === 'hi' && text === 'message' ? '(en)mɛsɪdʒ(hi)' : 'ʃəbd' }
		));
});
