import { describe, expect, it } from 'vitest';
import { readCounts } from './read-counts.ts';

describe('the counts at the end of npm test', () => {
	it('are read from both runners', () => {
		expect(readCounts('vitest', { numPassedTests: 12, numFailedTests: 1, success: false })).toEqual(
			{
				passed: 12,
				failed: 1
			}
		);
		const stats = { expected: 7, unexpected: 2, flaky: 0, skipped: 0 };
		expect(readCounts('playwright', { stats, errors: [] })).toEqual({ passed: 7, failed: 2 });
	});

	it('count a browser test that passed when tried again as passed', () => {
		const stats = { expected: 7, unexpected: 0, flaky: 1 };
		expect(readCounts('playwright', { stats })).toEqual({ passed: 8, failed: 0 });
	});

	it('are not made up when a runner left no report', () => {
		expect(readCounts('vitest', null)).toBeNull();
		expect(readCounts('playwright', {})).toBeNull();
	});
});
