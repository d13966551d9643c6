import { expect, it } from 'vitest';
import { openPronouncer } from './pronounce.ts';

it('shows a spelled-out letter and a change of language, and takes meeting or swallowed vowels for neither', async () => {
	const pronounce = await openPronouncer();
	const spelled = /\S__\S/u;
	expect(pronounce('ୱ', 'or')).toMatch(spelled);
	expect(pronounce('ସଫର', 'or')).not.toMatch(spelled);
	expect(pronounce('आपके लिए देखिए', 'hi')).not.toMatch(spelled);
	expect(pronounce('camera', 'en')).not.toMatch(spelled);
	expect(pronounce('WhatsApp', 'hi')).toContain('(en)');
	expect(pronounce('خبر', 'ps')).toBe('');
});

it.each([
	['en', 'passport'],
	['hi', 'पासपोर्ट'],
	['bn', 'পাসপোর্ট'],
	['ne', 'राहदानी'],
	['ur', 'پاسپورٹ']
])('tells a word of %s alone, %s, as it tells it with the sound', async (locale, word) => {
	const pronounce = await openPronouncer();
	expect(pronounce(word, locale)).not.toBe('');
	expect(pronounce(word, locale)).toBe(pronounce(`${word}!`, locale));
});
