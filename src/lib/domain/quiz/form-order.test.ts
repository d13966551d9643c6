import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKED_FORMS, complementOf, placesOf, type AskedForm } from './asked-form.ts';
import { nextForm, orderOfTag, orderOfToken, type FormOrder } from './form-order.ts';

const orders = fc.record({
	first: fc.constantFrom('A', 'B'),
	third: fc.constantFrom('AB', 'BA')
}) satisfies fc.Arbitrary<FormOrder>;

function waves(order: FormOrder, count: number): readonly AskedForm[] {
	const taken: AskedForm[] = [];
	for (let wave = 0; wave < count; wave++) taken.push(nextForm(order, taken, 0));
	return taken;
}

describe('the forms of one person', () => {
	it('are A then B or B then A, and mixed at the third wave and the fourth', () => {
		expect(waves({ first: 'A', third: 'BA' }, 4)).toEqual(['A', 'B', 'BA', 'AB']);
		expect(waves({ first: 'B', third: 'AB' }, 4)).toEqual(['B', 'A', 'AB', 'BA']);
	});

	it('are never the same twice running, whatever was taken before', () => {
		fc.assert(
			fc.property(
				orders,
				fc.array(fc.constantFrom(...ASKED_FORMS), { minLength: 1, maxLength: 8 }),
				fc.nat(4),
				(order, taken, missed) => {
					expect(nextForm(order, taken, missed)).not.toBe(taken.at(-1));
				}
			)
		);
	});

	it('are the same on a device that has never met the person, when no wave was missed', () => {
		fc.assert(
			fc.property(orders, fc.nat(3), (order, wave) => {
				expect(nextForm(order, [], wave)).toBe(waves(order, wave + 1)[wave]);
			})
		);
	});

	it('end the first pair of waves and the second with the complement of what began them', () => {
		fc.assert(
			fc.property(orders, (order) => {
				const [first, second, third, fourth] = waves(order, 4);
				expect([second, fourth]).toEqual([
					first === undefined ? null : complementOf(first),
					third === undefined ? null : complementOf(third)
				]);
			})
		);
	});
});

describe('the order of forms', () => {
	const tags = fc.stringMatching(/^[\w-]{22}$/);
	const tokens = fc.stringMatching(/^[0-9a-f]{32}$/);

	it('stays the same for the same tag or token', () => {
		fc.assert(
			fc.property(tags, tokens, (tag, token) => {
				expect(orderOfTag(tag)).toEqual(orderOfTag(tag));
				expect(orderOfToken(token)).toEqual(orderOfToken(token));
			})
		);
	});

	it('falls into four equal parts over all tags and all tokens', () => {
		const names = (all: readonly FormOrder[]) => {
			const counts = new Map<string, number>();
			for (const { first, third } of all)
				counts.set(`${first} ${third}`, (counts.get(`${first} ${third}`) ?? 0) + 1);
			return [...counts.values()];
		};
		const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
		expect(names(letters.map((letter) => orderOfTag(letter.repeat(22))))).toEqual([16, 16, 16, 16]);
		const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
		expect(names(bytes.map((byte) => orderOfToken(byte.repeat(16))))).toEqual([64, 64, 64, 64]);
	});
});

describe('placesOf', () => {
	const forms = { A: ['a1', 'both', 'a2', 'a3'], B: ['b1', 'both', 'b2', 'b3'] };
	const places = (form: AskedForm) => placesOf(forms, form, (one, other) => one === other);

	it('mixes place by place, and leaves what stands in both forms where it is', () => {
		expect(places('AB')).toEqual(['a1', 'both', 'b2', 'a3']);
		expect(places('BA')).toEqual(['b1', 'both', 'a2', 'b3']);
	});

	it('gives each place of either form to exactly one of a form and its complement', () => {
		for (const form of ASKED_FORMS) {
			const asked = [...places(form), ...places(complementOf(form))].sort();
			expect(asked).toEqual([...forms.A, ...forms.B].sort());
		}
	});
});
