import * as v from 'valibot';

export interface Counts {
	readonly passed: number;
	readonly failed: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitestReport = v.object({ numPassedTests: count, numFailedTests: count });

const playwrightReport = v.object({
	stats: v.object({ expected: count, unexpected: count, flaky: count }),
	errors: v.optional(v.array(v.unknown()), [])
});

/**
 * Reads the counts out of a test runner's JSON report. A test of the browser that passed only when tried again
 * counts as passed; Playwright lists it as flaky, to be looked into.
 *
 * @returns null when the report is not one
 */
export function readCounts(by: 'vitest' | 'playwright', report: unknown): Counts | null {
	if (by === 'vitest') {
		const parsed = v.safeParse(vitestReport, report);
		if (!parsed.success) return null;
		return { passed: parsed.output.numPassedTests, failed: parsed.output.numFailedTests };
	}
	const parsed = v.safeParse(playwrightReport, report);
	if (!parsed.success) return null;
	const { stats, errors } = parsed.output;
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
