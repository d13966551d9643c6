import { describe, expect, it } from 'vitest';
import { expectPass, expectProblem, lint, replace } from '#tests/content/content-kit.ts';
import { uncitedClaim } from './uncited-claim.ts';

const REMEDY =
	'Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.';
const saying = (words: string) => ({ 'en.md': replace('Salma has a new message.', words) });
const FIRST_LINES = {
	hi: 'सलमा के फ़ोन पर नया संदेश आया है।',
	bn: 'সালমার ফোনে নতুন বার্তা এসেছে।',
	ne: 'सल्माको फोनमा नयाँ सन्देश आएको छ।',
	ur: 'سلمیٰ کے فون پر نیا پیغام آیا ہے۔'
} as const;
type Translation = keyof typeof FIRST_LINES;
const sayingIn = (locale: Translation, words: string) => ({
	[`${locale}.md`]: replace(FIRST_LINES[locale], words)
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
		['an age before which', 'A wedding before eighteen is child marriage.', 'before eighteen', 'an age'],
		['a youngest age', 'There the working age is 16.', 'working age is 16', 'an age'],
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
		['hi', 'in Devanagari digits', 'अभी १०९८ मिलाएँ।', '1098', 'a number that can be dialled'],
		['bn', 'in Bengali digits', 'এখনই ১০৯৮।', '1098', 'a number that can be dialled'],
		['ur', 'in Urdu digits', 'ابھی ۱۰۹۸۔', '1098', 'a number that can be dialled'],
		['hi', 'as an amount', 'इसके ५०० रुपये लगते हैं।', '500 रुपये', 'an amount of money'],
		['hi', 'as an age', '१८ साल से कम उम्र के लोग बच्चे हैं।', '18 साल', 'an age'],
		['hi', 'as a law', 'यह क़ानून में लिखा है।', 'क़ानून', 'the law'],
		['hi', 'as a section', 'यह धारा 370 में है।', 'धारा 370', 'the law'],
		['bn', 'as an amount', 'এজেন্সি 10,000 রুপির বেশি নেয় না।', '10,000 রুপি', 'an amount of money'],
		['bn', 'as an age', 'আঠারো বছরের কম বয়সী সবাই শিশু।', 'আঠারো বছরের কম', 'an age'],
		['bn', 'as an age of work', 'সেখানে কাজের বয়স 16।', 'কাজের বয়স 16', 'an age'],
		['bn', 'as a law', 'এটা আইনে লেখা আছে।', 'আইন', 'the law'],
		['bn', 'as a section', 'এটা 143 ধারায় আছে।', '143 ধারা', 'the law'],
		['ne', 'as an amount', 'बढीमा 10,000 रुपैयाँमा मिल्छ।', '10,000 रुपैयाँ', 'an amount of money'],
		['ne', 'as an age', 'अठार वर्ष नपुगेका सबै बालबालिका हुन्।', 'अठार वर्ष नपुग', 'an age'],
		['ne', 'as an age before which', 'अठारअघिको विवाह बालविवाह हो।', 'अठारअघि', 'an age'],
		['ne', 'as a law', 'कानुनले रोकेको छ।', 'कानुन', 'the law'],
		['ne', 'as what is unlawful', 'यो अवैध हो।', 'अवैध', 'the law'],
		['ur', 'as an amount', 'فیس پانچ لاکھ روپے ہے۔', 'لاکھ روپے', 'an amount of money'],
		['ur', 'as an age', 'اٹھارہ سال سے چھوٹا ہر کوئی بچہ ہے۔', 'اٹھارہ سال سے چھوٹ', 'an age'],
		['ur', 'as an age to reach', 'عورت کی عمر 23 یا اس سے زیادہ ہو۔', '23 یا اس سے زیادہ', 'an age'],
		['ur', 'as a law', 'یہ قانون میں لکھا ہے۔', 'قانون', 'the law'],
		['ur', 'as what is unlawful', 'یہ غیر قانونی ہے۔', 'غیر قانونی', 'the law']
	] as const)('names a claim in %s %s', (locale, _, words, found, name) =>
		expectProblem(
			uncitedClaim,
			sayingIn(locale, words),
			`${locale}.md:11: error uncited-claim: "${found}" is ${name}, and no source is cited — ${REMEDY}`
		)
	);

	it.each([
		'Salma is 16 years old.',
		'Her sister-in-law and her brother-in-law come.',
		'It is right to act.',
		'This is a lawful offer, and legal aid is free.',
		'She waits for 15 minutes.',
		'More than 200 people came in 2024.',
		'It takes two years.',
		'What does the law say?',
		'Is everyone under 18 a child?',
		'She lives in house number 12.'
	])('lets be: %s', (words) => expectPass(uncitedClaim, saying(words)));

	it.each([
		['hi', 'सलमा 16 साल की है।'],
		['hi', 'उसने 2 साल काम किया।'],
		['hi', 'सौ लोग आए।'],
		['hi', 'क़ानूनी मदद मुफ़्त है।'],
		['bn', 'তাশির বয়স 17।'],
		['bn', '20 বছর আগে সে এসেছিল।'],
		['bn', 'আইন মেনে আসা প্রস্তাবে আইনি সাহায্য লাগে না।'],
		['ne', 'ताशी 17 वर्षको छ।'],
		['ne', 'कानुनअनुसारको प्रस्ताव राम्रो।'],
		['ne', 'कानुनको निःशुल्क मद्दत छ।'],
		['ur', 'میں سولہ سال کی ہوں۔'],
		['ur', 'وہ 20 سال پہلے آیا۔'],
		['ur', 'یہ قانونی نوکری ہے۔']
	] as const)('lets be in %s: %s', (locale, words) =>
		expectPass(uncitedClaim, sayingIn(locale, words))
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
