import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoWeek, isoWeekOf, monthOfWeek, quarterOfWeek } from './iso-week.ts';

describe('isoWeekOf', () => {
	it.each([
		[2026, 11, 22, '2026-W47'],
		[2026, 11, 23, '2026-W48'],
		[2026, 12, 31, '2026-W53'],
		[2027, 1, 3, '2026-W53'],
		[2027, 1, 4, '2027-W01'],
		[2024, 12, 29, '2024-W52'],
		[2024, 12, 30, '2025-W01'],
		[2023, 1, 1, '2022-W52'],
		[2021, 1, 3, '2020-W53'],
		[2024, 2, 29, '2024-W09'],
		[2000, 1, 1, '1999-W52']
	])('puts %i-%i-%i into %s', (year, month, day, week) => {
		expect(isoWeekOf(year, month, day)).toBe(week);
	});

	it('agrees with the calendar of the platform on any day of four centuries', () => {
		fc.assert(
			fc.property(fc.integer({ min: -25567, max: 120000 }), (days) => {
				const date = new Date(days * 86_400_000);
				const thursday = new Date(date);
				thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
				const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
				const week = Math.ceil(((thursday.getTime() - newYear) / 86_400_000 + 1) / 7);
				expect(isoWeekOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(
					`${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
				);
			})
		);
	});
});

describe('isIsoWeek', () => {
	it.each(['2026-W00', '2026-W54', '2026-W7', '2026-11-22', ''])('refuses %j', (value) => {
		expect(isIsoWeek(value)).toBe(false);
	});
});

describe('monthOfWeek', () => {
	it.each([
		['2026-W47', '2026-11', '2026-Q4'],
		['2026-W01', '2026-01', '2026-Q1'],
		['2026-W53', '2026-12', '2026-Q4'],
		['2026-W40', '2026-10', '2026-Q4'],
		['2026-W39', '2026-09', '2026-Q3'],
		['2026-W14', '2026-04', '2026-Q2'],
		['2024-W09', '2024-02', '2024-Q1']
	] as const)('puts %s into %s and %s, by its Thursday', (week, month, quarter) => {
		expect(monthOfWeek(week)).toBe(month);
		expect(quarterOfWeek(week)).toBe(quarter);
	});

	it('agrees with the calendar of the platform on any Thursday of four centuries', () => {
		fc.assert(
			fc.property(fc.integer({ min: -3651, max: 17142 }), (weeks) => {
				const thursday = new Date(weeks * 7 * 86_400_000);
				const [year, month] = [thursday.getUTCFullYear(), thursday.getUTCMonth() + 1];
				const week = isoWeekOf(year, month, thursday.getUTCDate());
				expect(monthOfWeek(week)).toBe(thursday.toISOString().slice(0, 7));
			}),
			{ numRuns: 500, seed: 7 }
		);
	});
});
