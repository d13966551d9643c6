import { describe, expect, it } from 'vitest';
import type { Lexicon } from './lexicon.ts';
import { knownNumbersOf } from './phone-number.ts';
import { toSpokenWords } from './spoken-words.ts';
import { splitWords } from './words.ts';

const KNOWN = knownNumbersOf(['1098', '112', '1930', '1800-11-3090', '+880 9610 102030']);

function say(text: string, locale = 'en', lexicon: Lexicon = []): readonly string[] {
	return toSpokenWords(text, { locale, lexicon, knownNumbers: KNOWN });
}

describe('spoken words', () => {
	it('says one spoken text for each displayed word', () => {
		const text = 'Call 1800-11-3090 — or  WhatsApp\u00a0the “Bureau of Immigration”.';
		const lexicon = [{ display: 'Bureau of Immigration', say: 'immigration office' }];
		expect(say(text, 'en', lexicon)).toHaveLength(splitWords(text).length);
	});

	it.each([
		['Call 1098.', 'Call', '1 0 9 8.'],
		['Dial 112', 'Dial', '1 1 2'],
		['Call 1930', 'Call', '1 9 3 0'],
		['Toll-free: 1800-11-3090,', 'Toll-free:', '1 8 0 0, 1 1, 3 0 9 0,'],
		['Ring 14567', 'Ring', '1 4 5 6 7'],
		['Ring +91-11-26885021', 'Ring', 'plus 9 1, 1 1, 2 6 8 8 5 0 2 1'],
		['Ring 9876543210', 'Ring', '9 8 7 6 5 4 3 2 1 0']
	])('says the number to dial in "%s" digit by digit', (text, word, number) => {
		expect(say(text)).toEqual([word, number]);
	});

	it('says every group of a known number digit by digit, and no group as a large number', () => {
		expect(say('Ring +880 9610 102030.')).toEqual(['Ring', 'plus 8 8 0', '9 6 1 0', '1 0 2 0 3 0.']);
		expect(say('Ring 9610 102031')).toEqual(['Ring', '9 6 1 0', '102031']);
	});

	it('takes a unit in the next sentence or phrase for none of the number', () => {
		expect(say('Danger: 112. Children: 1098, days and nights')).toEqual([
			'Danger:',
			'1 1 2.',
			'Children:',
			'1 0 9 8,',
			'days',
			'and',
			'nights'
		]);
		expect(say('خطرہ ہو: 112۔ بچے', 'ur')[2]).toBe('1 1 2۔');
		expect(say('112 children')).toEqual(['112', 'children']);
	});

	it('says Hindi helplines in Hindi digits, whichever digits are shown', () => {
		expect(say('1098 पर फ़ोन करें।', 'hi')[0]).toBe('१ ० ९ ८');
		expect(say('१०९८ पर फ़ोन करें।', 'hi')[0]).toBe('१ ० ९ ८');
	});

	it('says Nepali digits in Devanagari, because the voice reads ASCII digits in English', () => {
		expect(say('1145', 'ne')).toEqual(['१ १ ४ ५']);
		expect(say('25 दिन', 'ne')).toEqual(['२५', 'दिन']);
	});

	it.each([
		['283 জনকে', 'bn', '২৮৩'],
		['283 जनालाई', 'ne', '२८३'],
		['1098،', 'ur', '1 0 9 8،'],
		['283 لوگوں', 'ur', '283']
	])('tells how many in "%s" (%s) from a number to dial', (text, locale, said) => {
		expect(say(text, locale)[0]).toBe(said);
	});

	it.each([
		['since 2025', '2025'],
		['pay 30,000 now', '30000'],
		['pay 1,50,000 now', '150000'],
		['pay 500 now', '500'],
		['Rs 112 each', '112'],
		['112 rupees each', '112'],
		['365 days long', '365'],
		['at 18 years', '18'],
		['from 2019-2023 only', '2019-2023'],
		['on 2025-11-03 only', '2025-11-03']
	])('says the amount or year in "%s" as a number', (text, number) => {
		expect(say(text)).toContain(number);
	});

	it('gives currency and percent signs their words', () => {
		expect(say('Pay ₹30,000 or 10%!')).toEqual(['Pay', '30000 rupees', 'or', '10 percent!']);
		expect(say('₹30,000', 'hi')).toEqual(['३०००० रुपये']);
	});

	it('replaces a word of the lexicon whatever punctuation or capitals it has', () => {
		const lexicon = [{ display: 'visa', say: 'veeza' }];
		expect(say('“Visa?” A visa, please. Visas', 'en', lexicon)).toEqual([
			'“veeza?”',
			'A',
			'veeza,',
			'please.',
			'Visas'
		]);
	});

	it('knows a word with a nukta in either of its two spellings', () => {
		const lexicon = [{ display: 'वी\u095bा', say: 'वीज़ा' }];
		expect(say('वी\u091c\u093cा।', 'hi', lexicon)).toEqual(['वीज़ा।']);
	});

	it('lets an entry own its full stop', () => {
		expect(say('Rs. 40', 'en', [{ display: 'Rs.', say: 'rupees' }])).toEqual(['rupees', '40']);
	});

	it('takes the longest entry and spreads what is said over the displayed words', () => {
		const lexicon = [
			{ display: 'UAE', say: 'U A E' },
			{ display: 'United Arab Emirates', say: 'the Emirates' },
			{ display: 'United', say: 'wrong' }
		];
		const spoken = say('(United Arab Emirates).', 'en', lexicon);
		expect(spoken).toHaveLength(3);
		expect(spoken.join(' ').replace(/\s+/g, ' ').trim()).toBe('( the Emirates).');
	});

	it('drops what is invisible, and the letters a voice trips over', () => {
		expect(say('soft\u00adhyphen \u200bzero')).toEqual(['softhyphen', 'zero']);
		expect(say('මනුෂ්\u200dයයෝ', 'si')).toEqual(['මනුෂ්යයෝ']);
		expect(say('ୱ', 'or')).toEqual(['ବ']);
		expect(say('র\u200d্য', 'bn')).toEqual(['র\u200d্য']);
	});
});
