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
