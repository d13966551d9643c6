import type { GroupOutcome } from '#lib/domain/group/index.ts';

/** What a room of 34 answered to a question with three options; `changes` hold what the test is about. */
export function sampleGroup(
	number: number,
	counts: Readonly<Record<string, number>>,
	changes: Partial<GroupOutcome> = {}
): GroupOutcome {
	return {
		id: uuidOf(number),
		schema: 1,
		round: uuidOf(1000),
		cohort: 'K7QM2XYZ',
		instrument: { id: 'core', version: 1, form: 'A' },
		wave: 'baseline',
		locale: 'hi',
		week: '2026-W47',
		item: 'visa-a',
		version: 1,
		by: 'hands',
		present: 34,
		counts: Object.entries(counts).map(([option, count]) => ({ option, count })),
		content: 'c0ffee',
		...changes
	};
}

/** A UUID that says which one it is. */
export function uuidOf(number: number): string {
	return `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}
