import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { chooseForm } from './choose-form.ts';
import type { Form } from './item.ts';

function dealTo(people: number, seed: number): readonly Form[] {
	const rng = steadyRng(seed);
	const forms: Form[] = [];
	let owed: Form | null = null;
	for (let person = 0; person < people; person++) {
		const deal = chooseForm(owed, rng);
		forms.push(deal.form);
		owed = deal.owed;
	}
	return forms;
}

describe('chooseForm', () => {
	it('splits every group in half and half, one apart at most', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0 }), (people, seed) => {
				const forms = dealTo(people, seed);
				const ofA = forms.filter((form) => form === 'A').length;
				expect(Math.abs(ofA - (people - ofA))).toBeLessThanOrEqual(1);
			})
		);
	});

	it('does not let the first of a pair be foreseen', () => {
		const pairs = Array.from({ length: 40 }, (_, seed) => dealTo(2, seed).join(''));
		expect(new Set(pairs)).toEqual(new Set(['AB', 'BA']));
	});
});
