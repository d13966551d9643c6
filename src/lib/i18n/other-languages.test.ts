import { expect, test } from 'vitest';
import { otherLanguage } from './other-languages.ts';

test('the language button leads to the same page in the other language, under its own name', () => {
	expect(otherLanguage('/en/learn/the-offer/', 'en')).toEqual({
		lang: 'hi',
		label: 'हिन्दी',
		href: '/hi/learn/the-offer/'
	});
});
