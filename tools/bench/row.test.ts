import { describe, expect, it } from 'vitest';
import { median, printTable, verdict, type Row } from './row.ts';

const row: Row = { what: 'first scene', value: 2100, unit: 'ms', bound: 2200 };

describe('the table of the bench', () => {
	it('takes the middle of an odd number of runs and the mean of the middle two', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([4, 1, 2, 9])).toBe(3);
		expect(() => median([])).toThrow(RangeError);
	});

	it('says whether a bound is held', () => {
		expect(verdict(row)).toBe('OK');
		expect(verdict({ ...row, value: 2201 })).toBe('MISSED');
	});

	it('never calls good what was not measured', () => {
		expect(verdict({ ...row, value: null })).toBe('not measured');
	});

	it('stands in columns', () => {
		expect(printTable([row]).split('\n')).toEqual([
			'what         measured  bound',
			'first scene  2,100 ms  2,200 ms  OK'
		]);
	});
});
