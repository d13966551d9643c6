import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFER_TOOL } from '#tests/support/sample-tools.ts';
import { OFFER_RESULTS, QUESTION_ANSWERS, signOf, weighOffer, type Picks } from './index.ts';

const GENUINE: Picks = { contract: ['yes'], money: ['no'], hurry: ['no'], licence: ['yes'] };

/** Any answers to any of the questions, and answers that do not exist. */
const anyPicks = fc.dictionary(
	fc.constantFrom(...OFFER_TOOL.questions.map(({ id }) => id), 'unknown'),
	fc.subarray([...QUESTION_ANSWERS, 'nonsense'])
);

describe('an offer that is checked', () => {
	it('comes out calm when every answer is a good sign', () => {
		expect(weighOffer(OFFER_TOOL, GENUINE)).toMatchObject({
			result: 'calm',
			warnings: [],
			open: []
		});
	});

	it('is to be found out first while something is not known', () => {
		expect(weighOffer(OFFER_TOOL, { ...GENUINE, licence: ['dont-know'] })).toMatchObject({
			result: 'open',
			open: ['licence']
		});
	});

	it('has one warning sign named, which is no proof', () => {
		expect(weighOffer(OFFER_TOOL, { ...GENUINE, contract: ['no'] })).toMatchObject({
			result: 'some',
			warnings: ['contract']
		});
	});

	it('is to wait from as many warning signs on as the tool says', () => {
		const picks = { ...GENUINE, contract: ['no'], money: ['yes'], hurry: ['yes'] };
		expect(weighOffer(OFFER_TOOL, picks).result).toBe('many');
	});

	it('takes what was not answered for not known, never for good', () => {
		expect(weighOffer(OFFER_TOOL, {}).open).toHaveLength(OFFER_TOOL.questions.length);
	});

	it('is never called safe, and no other verdict either, on any path', () => {
		fc.assert(
			fc.property(anyPicks, (picks) => {
				const { result } = weighOffer(OFFER_TOOL, picks);
				expect(OFFER_RESULTS).toContain(result);
				expect(result).not.toMatch(/safe|genuine|fraud|trust|real|fake/);
			})
		);
	});

	it('puts every question under exactly one kind of sign, on any path', () => {
		fc.assert(
			fc.property(anyPicks, (picks) => {
				const { warnings, open, good } = weighOffer(OFFER_TOOL, picks);
				expect([...warnings, ...open, ...good].sort()).toEqual(
					OFFER_TOOL.questions.map(({ id }) => id).sort()
				);
			})
		);
	});

	it('is calm only when nothing is open and nothing warns', () => {
		fc.assert(
			fc.property(anyPicks, (picks) => {
				const { result, warnings, open } = weighOffer(OFFER_TOOL, picks);
				expect(result === 'calm').toBe(warnings.length === 0 && open.length === 0);
			})
		);
	});
});

describe('the sign of one answer', () => {
	it.each([
		['yes', 'yes', 'warning'],
		['yes', 'no', 'good'],
		['no', 'no', 'warning'],
		['no', 'yes', 'good'],
		['no', 'dont-know', 'open']
	] as const)('a question that warns at "%s", answered "%s", is %s', (warns, answer, sign) => {
		expect(signOf({ id: 'contract', picture: 'contract', warns }, answer)).toBe(sign);
	});

	it('is none where there is no answer', () => {
		expect(signOf(OFFER_TOOL.questions[0], undefined)).toBeNull();
	});
});
