import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { foreignWords } from './foreign-words.ts';

describe('no English is left in another language', () => {
	it('passes a translated module', () => expectPass(foreignWords));

	it('names the words that were left', () =>
		expectProblem(
			foreignWords,
			{ 'hi.md': replace('सलमा के फ़ोन पर नया संदेश आया है।', 'सलमा के फ़ोन पर new message आया है।') },
			'hi.md:11: error foreign-words: "new message" is left in another language — Write it in the letters of this language; only a web address stays, with an entry in lexicon/hi.yaml.'
		));

	it('passes a web address that the lexicon knows how to say', () =>
		expectPass(foreignWords, {
			'ur.md': replace('نیا پیغام', 'madad.gov.in پر پیغام'),
			'lexicon/ur.yaml': '- { display: madad.gov.in, say: مدد ڈاٹ گو ڈاٹ ان }\n'
		}));

	it('names a web address that the voice could not say', () =>
		expectProblem(
			foreignWords,
			{ 'ur.md': replace('نیا پیغام', 'madad.gov.in پر پیغام') },
			'ur.md:11: error foreign-words: "madad gov in" is left in another language — Write it in the letters of this language; only a web address stays, with an entry in lexicon/ur.yaml.'
		));

	it('names letters of English even when the lexicon could say them', () =>
		expectProblem(
			foreignWords,
			{
				'bn.md': replace('নতুন বার্তা', 'নতুন SMS'),
				'lexicon/bn.yaml': '- { display: SMS, say: এস এম এস }\n'
			},
			'bn.md:11: error foreign-words: "SMS" is left in another language — Write it in the letters of this language; only a web address stays, with an entry in lexicon/bn.yaml.'
		));
});
