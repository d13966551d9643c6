import { describe, expect, test } from 'vitest';
import { helplineStanding } from './helpline-standing.ts';

const called = { verifiedOn: '2026-03-01', asOf: '2024-01-01' };
const read = { verifiedOn: null, asOf: '2026-03-01' };

describe('a helpline', () => {
	test('is good for 90 days after a person called it', () => {
		expect(helplineStanding(called, '2026-05-30')).toBe('called');
		expect(helplineStanding(called, '2026-05-31')).toBe('recheck');
	});

	test('that nobody called is as good as its source for two years, and old after that', () => {
		expect(helplineStanding(read, '2028-02-29')).toBe('source');
		expect(helplineStanding(read, '2028-03-01')).toBe('old');
	});
});
