import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { findScriptSlips, ownScript } from './own-script.ts';

describe('a language is written in its own letters, signs and numbers', () => {
	it('passes five languages', () => expectPass(ownScript));

	it.each([
		['bn', 'এসেছে।', 'এসেছ\u0947।', '\u0947', 'This letter is of another script; type it again.'],
		['bn', 'এসেছে।', 'এসেছে.', '.', 'Write । instead.'],
		['ne', 'आएको छ।', 'आएको छ|', '|', 'Write । instead.'],
		['hi', 'आया है।', 'आया है॥', '॥', 'Write । instead.'],
		['ur', 'آیا ہے۔', 'آیا ہے.', '.', 'Write ۔ instead.'],
		['ur', 'آیا ہے۔', 'آیا ہے?', '?', 'Write ؟ instead.'],
		['ur', 'آیا ہے۔', 'آیا, ہے۔', ',', 'Write ، instead.'],
		['ur', 'آیا ہے۔', 'آيا ہے۔', '\u064a', 'Write ی instead.'],
		['bn', 'এসেছে।', '১০ টা এসেছে।', '১০', 'Write numbers with 0 to 9, as the keys of a phone show them.'],
		['bn', 'এসেছে।', 'এসে\u091bে।', '\u091b', 'This letter is of another script; type it again.']
	])('names in %s what stands for "%s": "%s"', (locale, good, bad, found, remedy) =>
		expectProblem(
			ownScript,
			{ [`${locale}.md`]: replace(good, bad) },
			`${locale}.md:11: error own-script: "${found}" is not how this language is written here — ${remedy}`
		)
	);

	it.each([
		['ur', '2,500 روپے، 30.5 فیصد۔'],
		['bn', 'madad.gov.in দেখুন।'],
		['hi', 'फ़ोन 0304 1112123 पर कीजिए।'],
		['en', 'Call 1098, please.']
	] as const)('lets numbers and web addresses be in %s: %s', (locale, text) => {
		expect(findScriptSlips(text, locale)).toEqual([]);
	});
});
