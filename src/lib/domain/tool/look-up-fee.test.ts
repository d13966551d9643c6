import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEE_TOOL } from '#tests/support/sample-tools.ts';
import { ASKED, askedOptions, lookUpFee, ruleFor } from './index.ts';

const journey = (origin: string, destination: string, asked: string) => ({
	origin: [origin],
	destination: [destination],
	asked: [asked]
});

describe('the fee of a journey', () => {
	it('finds the rule of the country that somebody leaves', () => {
		const { rule, asked } = lookUpFee(FEE_TOOL, journey('np', 'gulf', 'above'));
		expect(rule?.id).toBe('nepal-gulf');
		expect(asked).toBe('above');
	});

	it('says that nothing is known where no fact is held, and invents no limit', () => {
		expect(lookUpFee(FEE_TOOL, journey('bt', 'gulf', 'something')).rule).toBeNull();
		expect(lookUpFee(FEE_TOOL, journey('in', 'inside', 'something')).rule).toBeNull();
	});

	it('tells apart a rule that has no amount', () => {
		const { rule } = lookUpFee(FEE_TOOL, journey('np', 'far-east', 'something'));
		expect(rule).toMatchObject({ id: 'nepal-else', limit: null });
	});

	it('adds what is said of a destination, whatever the origin', () => {
		expect(lookUpFee(FEE_TOOL, journey('bt', 'far-east', 'nothing')).notes).toEqual([
			'ask-embassy'
		]);
	});

	it('has an answer for any picks', () => {
		const some = fc.array(fc.string(), { maxLength: 2 });
		fc.assert(
			fc.property(fc.record({ origin: some, destination: some, asked: some }), (picks) => {
				const { rule, asked, notes } = lookUpFee(FEE_TOOL, picks);
				expect([rule?.id ?? 'unknown', asked ?? 'not-said', notes].length).toBe(3);
			})
		);
	});
});

describe('what can be tapped for an amount', () => {
	it('follows the limit that is known', () => {
		const limited = ruleFor(FEE_TOOL, 'np', 'gulf');
		expect(askedOptions(limited)).toEqual(['nothing', 'within', 'above', 'dont-know']);
	});

	it('has a further step where a far higher amount has been told of', () => {
		expect(askedOptions(ruleFor(FEE_TOOL, 'in', 'gulf'))).toContain('far');
	});

	it('names no amount where none is known', () => {
		expect(askedOptions(null)).toEqual(['nothing', 'something', 'dont-know']);
	});

	it('always can be left at "I do not know"', () => {
		for (const rule of [...FEE_TOOL.rules, null])
			expect(askedOptions(rule).at(-1)).toBe(ASKED.at(-1));
	});
});
