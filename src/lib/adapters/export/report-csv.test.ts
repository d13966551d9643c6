import { describe, expect, it } from 'vitest';
import { Releasable, type Audience } from '#lib/domain/disclosure/index.ts';
import { cohortReport } from '#lib/domain/measure/index.ts';
import { simulate } from '#tests/support/simulated-programme.ts';
import { reportCsv } from './report-csv.ts';

function released(people: number, audience: Audience, indicator = 's1') {
	const { outcomes, keys } = simulate({
		seed: 5,
		sessions: 1,
		peopleEach: people,
		before: 0.4,
		after: 0.7,
		controlBefore: 0.4,
		controlAfter: 0.4,
		sessionStep: 0,
		effectStep: 0,
		personStep: 0.1,
		comesAgain: 1,
		codeError: null
	});
	const named = keys.map((key) => (key.indicator === 's1' ? { ...key, indicator } : key));
	const report = Releasable.report(
		cohortReport({ outcomes, keys: named }),
		['K7QM2XYZ'],
		audience,
		[]
	);
	if (!report.ok) throw new Error(JSON.stringify(report.problems));
	return report.value;
}

function recordsOf(csv: string): string[][] {
	return csv
		.replace('\uFEFF', '')
		.trimEnd()
		.split('\r\n')
		.map((line) => line.split(','));
}

describe('a report as a file', () => {
	it('holds the numbers of the screen under stable column names', () => {
		const report = released(34, 'trainer');
		const [head, ...records] = recordsOf(reportCsv(report));
		expect(head?.join(',')).toBe(
			'part,indicator,kind,wave,people,percent_right,percent_is,low_95,high_95,percent_dont_know,linked_pairs,comparison,change_points,change_low_95,change_high_95,net_points,net_low_95,net_high_95,verdict'
		);
		const screen = report.value.rows.find(
			({ indicator, wave }) => indicator === 's1' && wave === 'endline'
		);
		const change = report.value.changes.find(({ indicator }) => indicator === 's1');
		const record = records.find(
			([, indicator, , wave]) => indicator === 's1' && wave === 'endline'
		);
		expect(record?.slice(4, 15)).toEqual(
			[
				34,
				screen?.percent?.percent,
				'exact',
				screen?.low,
				screen?.high,
				0,
				34,
				'compare',
				change?.score?.value,
				change?.score?.low,
				change?.score?.high
			].map(String)
		);
	});

	it('says nothing of what fewer than five people answered', () => {
		const records = recordsOf(reportCsv(released(4, 'trainer'))).slice(1);
		expect(records.length).toBeGreaterThan(0);
		expect(records.every((record) => record.slice(4, 11).join('') === '')).toBe(true);
	});

	it('tells what leaves the programme in rounded counts and blurred percentages', () => {
		const records = recordsOf(reportCsv(released(34, 'outside'))).slice(1);
		expect(records.every(([, , , , people]) => people === '35')).toBe(true);
	});

	it('is opened by a spreadsheet as text in the right letters', () => {
		expect(reportCsv(released(5, 'trainer')).startsWith('\uFEFF')).toBe(true);
	});

	it('never hands a formula to a spreadsheet', () => {
		const records = recordsOf(reportCsv(released(5, 'trainer', '=1+1')));
		expect(records.some(([, indicator]) => indicator === "'=1+1")).toBe(true);
		expect(records.some(([, indicator]) => indicator === '=1+1')).toBe(false);
	});
});
