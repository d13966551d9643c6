import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeDistance, expectedCollisions, matchCodes, type OwnCode } from './index.ts';

function code(id: string, ...elements: (string | null)[]): OwnCode<string> {
	return { id, elements };
}

describe('matching self-made codes', () => {
	it('links equal codes that nobody else has', () => {
		const found = matchCodes([code('b', 'ma', 'ka', '7')], [code('f', 'ma', 'ka', '7')]);
		expect(found.exact).toEqual([['f', 'b']]);
	});

	it('links nobody when two share a code, in either wave', () => {
		const twice = [code('b1', 'ma', 'ka'), code('b2', 'ma', 'ka')];
		expect(matchCodes(twice, [code('f', 'ma', 'ka')])).toMatchObject({
			exact: [],
			ambiguous: [['f', ['b1', 'b2']]]
		});
		expect(matchCodes([code('b', 'ma')], [code('f1', 'ma'), code('f2', 'ma')])).toMatchObject({
			exact: [],
			ambiguous: [
				['f1', ['b']],
				['f2', ['b']]
			]
		});
	});

	it('forgives one slip, when nobody else is as near', () => {
		const baseline = [code('b1', 'ma', 'ka', '7'), code('b2', 'sa', 'pa', '2')];
		expect(matchCodes(baseline, [code('f', 'ma', 'ka', '8')]).offOne).toEqual([['f', 'b1']]);
	});

	it('does not choose between two that are one slip away', () => {
		const baseline = [code('b1', 'ma', 'ka', '7'), code('b2', 'ma', 'ka', '9')];
		expect(matchCodes(baseline, [code('f', 'ma', 'ka', '8')])).toMatchObject({
			offOne: [],
			unmatched: [{ id: 'f', nearest: 1 }]
		});
	});

	it('does not forgive two', () => {
		const found = matchCodes([code('b', 'ma', 'ka', '7')], [code('f', 'ma', 'pa', '8')]);
		expect(found.unmatched).toEqual([{ id: 'f', nearest: 2 }]);
	});

	it('takes "don\'t know" for a difference, unless both said it', () => {
		expect(codeDistance(['ma', null], ['ma', '7'])).toBe(1);
		expect(codeDistance(['ma', null], ['ma', null])).toBe(0);
	});

	it('links nobody twice and forgets nobody', () => {
		const element = fc.constantFrom('a', 'b', 'c', null);
		const codes = (letter: string) =>
			fc
				.array(fc.array(element, { minLength: 3, maxLength: 3 }), { maxLength: 15 })
				.map((all) => all.map((elements, n) => ({ id: `${letter}${n}`, elements })));
		fc.assert(
			fc.property(codes('b'), codes('f'), (baseline, later) => {
				const { exact, offOne, ambiguous, unmatched } = matchCodes(baseline, later);
				const linked = [...exact, ...offOne];
				expect(new Set(linked.map(([, id]) => id)).size).toBe(linked.length);
				const told = [...linked, ...ambiguous].map(([id]) => id);
				expect([...told, ...unmatched.map(({ id }) => id)].sort()).toEqual(
					later.map(({ id }) => id).sort()
				);
			})
		);
	});

	it('expects hardly a shared code in a class, and some in a large group', () => {
		expect(expectedCollisions(40, 4464).pairs).toBeLessThan(0.2);
		expect(expectedCollisions(200, 4464).any).toBeGreaterThan(0.98);
	});
});
