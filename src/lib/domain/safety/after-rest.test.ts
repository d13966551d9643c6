import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAfterRest, readRestFragment, restFragment } from './after-rest.ts';

describe('the way on after a quiet moment', () => {
	it('is the one for which the story ended there', () => {
		for (const after of [
			{ kind: 'questions', story: 'the-offer' },
			{ kind: 'road', path: 'pre-departure-np' },
			{ kind: 'all' }
		] as const)
			expect(readRestFragment(restFragment(after))).toEqual(after);
	});

	it('never leads out of Safar, whatever stands in the address', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				for (const fragment of [`#${text}`, `#quiz/${text}`, `#path/${text}`])
					expect(addressAfterRest(readRestFragment(fragment), 'hi')).toMatch(
						/^\/hi\/(?:all\/|path\/[a-z\d-]+\/|quiz\/[a-z\d-]+\/#endline)$/
					);
			})
		);
	});
});
