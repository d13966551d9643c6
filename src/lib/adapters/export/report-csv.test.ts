import { describe, expect, it } from 'vitest';
import { withholdFew } from '#lib/domain/disclosure/index.ts';
import type { ReportLine } from '#lib/domain/measure/index.ts';
import { reportCsv, type NamedLine } from './report-csv.ts';

const endline: ReportLine = {
	part: 'people',
	indicator: 'warning-signs',
	kind: 'choice',
	wave: 'endline',
	people: 34,
	answers: 68,
	right: 51,
	percent: 75,
	low: 58,
	high: 87,
	dontKnow: 4,
	dontKnowPercent: 6,
	skipped: 0,
	change: { pairs: 31, comparability: 'compare', points: -3 }
};

function named(line: ReportLine): NamedLine {
	return { name: line, line: withholdFew(line, 5) };
}

function recordsOf(csv: string): string[] {
	return csv.replace('\uFEFF', '').trimEnd().split('\r\n');
}

describe('a report as a file', () => {
	it('holds the numbers of the screen under stable column names', () => {
		const [head, first] = recordsOf(reportCsv([named(endline)]));
		expect(head).toBe(
			'part,indicator,kind,wave,people,answers,right,percent_right,low_95,high_95,dont_know,percent_dont_know,skipped,linked_pairs,comparison,change_points'
		);
		expect(first).toBe('people,warning-signs,choice,endline,34,68,51,75,58,87,4,6,0,31,compare,-3');
	});

	it('says how few people there are, and nothing of what they answered', () => {
		const [, first] = recordsOf(reportCsv([named({ ...endline, people: 4 })]));
		expect(first).toBe('people,warning-signs,choice,endline,4,,,,,,,,,,,');
	});

	it('is opened by a spreadsheet as text in the right letters', () => {
		expect(reportCsv([]).startsWith('\uFEFF')).toBe(true);
	});

	it('never hands a formula to a spreadsheet', () => {
		const [, first] = recordsOf(reportCsv([named({ ...endline, indicator: '=1+1' })]));
		expect(first?.startsWith("people,'=1+1")).toBe(true);
	});
});
