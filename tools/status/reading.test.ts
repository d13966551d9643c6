import { describe, expect, it } from 'vitest';
import type { PlacedText } from '#lib/content/lint/texts.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { measureReading, spreadOf } from './reading.ts';

const line = (text: string, locale: Locale): PlacedText => ({
	file: 'x.md',
	line: 1,
	locale,
	text,
	cites: [],
	role: 'line'
});

describe('how long a language is to listen to', () => {
	it('counts words in sentences, and characters as people see them', () => {
		const reading = measureReading([line('কাল যাব। আজ টাকা দাও।', 'bn')], 'bn');
		expect(reading.sentences).toBe(2);
		expect(reading.wordsInSentence).toEqual({ median: 2, p90: 3, longest: 3 });
		expect(reading.charactersInLine.longest).toBe(
			[...'কা|ল| |যা|ব|।| |আ|জ| |টা|কা| |দা|ও|।'.split('|')].length
		);
	});

	it('takes neither a number nor a web address for a word of the language', () => {
		const reading = measureReading([line('madad.gov.in پر 15100 دیکھیں۔', 'ur')], 'ur');
		expect(reading.longestWord).toBe('دیکھیں');
		expect(reading.charactersInWord).toBe(4);
	});

	it('tells what is over the bounds of the checker', () => {
		const long = Array<string>(26).fill('go').join(' ');
		expect(measureReading([line(`${long}.`, 'en')], 'en').overBound).toBe(1);
		expect(measureReading([line(`${long}.`, 'ur')], 'ur').overBound).toBe(0);
	});

	it('names values that really occur, and zeros for nothing', () => {
		expect(spreadOf([9, 1, 2, 3])).toEqual({ median: 2, p90: 9, longest: 9 });
		expect(spreadOf([])).toEqual({ median: 0, p90: 0, longest: 0 });
	});
});
