import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('wilsonInterval', () => {
	it('has nothing to say when nobody was asked', () => {
		expect(wilsonInterval(0, 0)).toBeNull();
	});

	/** Reference values: SciPy 1.17.1 `binomtest(x, n).proportion_ci(method="wilson")`, repeated in R 4.2.2. */
	it.each([
		[0, 10, 0, 0.2775327999],
		[1, 10, 0.0178762131, 0.4041500268],
		[7, 10, 0.3967781475, 0.8922087326],
		[10, 10, 0.7224672001, 1],
		[18, 24, 0.5510055599, 0.8800063377]
	])('agrees with two other programs for %i of %i', (successes, trials, low, high) => {
		const interval = wilsonInterval(successes, trials);
		expect(Math.abs((interval?.low ?? NaN) - low)).toBeLessThan(1e-9);
		expect(Math.abs((interval?.high ?? NaN) - high)).toBeLessThan(1e-9);
	});

	it('holds the share, stays within 0 and 1, and is its own mirror', () => {
		const counts = fc
			.integer({ min: 1, max: 100000 })
			.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
		fc.assert(
			fc.property(counts, ([successes, trials]) => {
				const { low, high } = wilsonInterval(successes, trials) ?? { low: NaN, high: NaN };
				const mirror = wilsonInterval(trials - successes, trials);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(successes / trials);
				expect(high).toBeGreaterThanOrEqual(successes / trials);
				expect(high).toBeLessThanOrEqual(1);
				expect(mirror?.low).toBeCloseTo(1 - high, 12);
			})
		);
	});
});
