import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, lint, replace } from '#tests/content/content-kit.ts';
import { uncitedClaim } from './uncited-claim.ts';

const REMEDY =
	'Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.';
const saying = (words: string) => ({ 'en.md': replace('Salma has a new message.', words) });
const sayingHindi = (words: string) => ({
	'hi.md': replace('सलमा के फ़ोन पर नया संदेश आया है।', words)
});

describe('a number, a fee, an age or a law has a source', () => {
	it('passes what is cited', () => expectPass(uncitedClaim));

	it.each([
		['the number of a helpline', 'Try 1098 now.', '1098', 'a number that can be dialled'],
		['a number to call', 'Call 14434 now.', '14434', 'a number that can be dialled'],
		['a long number', 'Write to 98765 43210.', '98765 43210', 'a number that can be dialled'],
		['an amount in rupees', 'It costs ₹30,000.', '₹30,000', 'an amount of money'],
		['an amount in words', 'It costs two thousand rupees.', 'thousand rupees', 'an amount of money'],
		['an amount in taka', 'It costs Tk 500.', 'Tk 500', 'an amount of money'],
		['an age', 'Nobody under 18 may go.', 'under 18', 'an age'],
		['an age in words', 'Everyone under eighteen is a child.', 'under eighteen', 'an age'],
		['an act', 'The Emigration Act says so.', 'The Emigration Act', 'the law'],
		['a section', 'It is in section 370.', 'section 370', 'the law'],
		['the law', 'The law protects her.', 'law', 'the law']
	])('names %s', (_, words, found, name) =>
		expectProblem(
			uncitedClaim,
			saying(words),
			`en.md:11: error uncited-claim: "${found}" is ${name}, and no source is cited — ${REMEDY}`
		)
	);

	it.each([
		['in Devanagari digits', 'अभी १०९८ मिलाएँ।', '1098', 'a number that can be dialled'],
		['in Bengali digits', '১০৯৮ अभी।', '1098', 'a number that can be dialled'],
		['in Arabic-Indic digits', '١٠٩٨ अभी।', '1098', 'a number that can be dialled'],
		['as a Hindi amount', 'इसके ५०० रुपये लगते हैं।', '500 रुपये', 'an amount of money'],
		['as a Hindi age', '१८ साल से कम उम्र के लोग बच्चे हैं।', '18 साल', 'an age'],
		['as a Hindi law', 'यह क़ानून में लिखा है।', 'क़ानून', 'the law'],
		['as a Hindi section', 'यह धारा 370 में है।', 'धारा 370', 'the law']
	])('names a claim %s', (_, words, found, name) =>
		expectProblem(
			uncitedClaim,
			sayingHindi(words),
			`hi.md:11: error uncited-claim: "${found}" is ${name}, and no source is cited — ${REMEDY}`
		)
	);

	it.each([
		'Salma is 16 years old.',
		'She waits for 15 minutes.',
		'More than 200 people came in 2024.',
		'It takes two years.',
		'What does the law say?',
		'Is everyone under 18 a child?',
		'She lives in house number 12.'
	])('lets be: %s', (words) => expectPass(uncitedClaim, saying(words)));

	it.each(['सलमा 16 साल की है।', 'उसने 2 साल काम किया।', 'सौ लोग आए।'])('lets be: %s', (words) =>
		expectPass(uncitedClaim, sayingHindi(words))
	);

	it('names a number that is not that of the cited helpline', () =>
		expectProblem(
			uncitedClaim,
			{ 'en.md': replace('call 1098', 'call 1089') },
			'en.md:39: error uncited-claim: 1089 is not the number of `A-IN-2` — Correct the number, or cite the helpline that it belongs to.'
		));

	it('reads a right answer, and not a wrong one', async () => {
		const right = await lint(uncitedClaim, { 'items.en.md': replace('A licence', 'A card for 50 rupees') });
		const wrong = await lint(uncitedClaim, { 'items.en.md': replace('A photo', 'A card for 50 rupees') });
		expect(right).toHaveLength(1);
		expect(wrong).toEqual([]);
	});
});
