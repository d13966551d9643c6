import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { longSentence, sentenceLengths } from './long-sentence.ts';

const words = (count: number, word: string): string => Array<string>(count).fill(word).join(' ');

describe('a sentence can be kept in mind', () => {
	it('passes the longest that is allowed', () =>
		expectPass(longSentence, { 'en.md': replace('Salma has a new message.', `${words(25, 'go')}.`) }));

	it.each([
		['en', 'Salma has a new message.', `${words(26, 'go')}.`, 26, 25],
		['bn', 'সালমার ফোনে নতুন বার্তা এসেছে।', `${words(21, 'যায়')}।`, 21, 20],
		['ur', 'سلمیٰ کے فون پر نیا پیغام آیا ہے۔', `${words(28, 'جا')}۔`, 28, 27]
	])('names one in %s that has more words', (locale, good, bad, has, most) =>
		expectProblem(
			longSentence,
			{ [`${locale}.md`]: replace(good, bad) },
			`${locale}.md:11: error long-sentence: a sentence has ${has} words, and at most ${most} can be kept in mind — Make two sentences of it.`
		)
	);

	it('counts words, not marks, in each sentence', () => {
		expect(sentenceLengths('আজ – টাকা দাও। কাল 1098?')).toEqual([3, 2]);
	});
});
