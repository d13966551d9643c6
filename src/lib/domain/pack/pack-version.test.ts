import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, nextVersion, PACK_VERSION } from './pack-version.ts';

const day = fc
	.record({
		year: fc.integer({ min: 2024, max: 2099 }),
		month: fc.integer({ min: 1, max: 12 }),
		date: fc.integer({ min: 1, max: 28 })
	})
	.map(
		({ year, month, date }) =>
			`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
	);
const version = fc
	.tuple(day, fc.integer({ min: 1, max: 9999 }))
	.map(([its, number]) => `${its}.${number}`);

describe('the order of packs', () => {
	it('goes by day, and within a day by number and not by digit', () => {
		const sorted = ['2026-11-22.10', '2026-11-22.9', '2026-02-03.11', '2027-01-01.1'].sort(
			compareVersions
		);
		expect(sorted).toEqual(['2026-02-03.11', '2026-11-22.9', '2026-11-22.10', '2027-01-01.1']);
	});

	it('is one line: two packs are the same or one is older, and no three go in a ring', () => {
		fc.assert(
			fc.property(version, version, version, (a, b, c) => {
				expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
				expect(compareVersions(a, b) === 0).toBe(a === b);
				const [first = '', second = '', third = ''] = [a, b, c].sort(compareVersions);
				expect(compareVersions(first, second)).toBeLessThanOrEqual(0);
				expect(compareVersions(first, third)).toBeLessThanOrEqual(0);
			})
		);
	});

	it.each(['', 'latest', '9999', '2026-11-22', '2026-11-22.0', '2026-11-22.01', '∞.1'])(
		'puts what is no version before all of them: %j',
		(text) => {
			expect(compareVersions(text, '2020-01-01.1')).toBeLessThan(0);
		}
	);
});

describe('the version of a new pack', () => {
	it('is a version, newer than all that were made until that day', () => {
		fc.assert(
			fc.property(day, fc.array(version, { maxLength: 20 }), (today, all) => {
				const existing = all.filter((one) => one.slice(0, 10) <= today && !one.endsWith('.9999'));
				const made = nextVersion(today, existing);
				expect(made).toMatch(PACK_VERSION);
				for (const one of existing) expect(compareVersions(made, one)).toBeGreaterThan(0);
			})
		);
	});
});
