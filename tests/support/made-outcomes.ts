import { randomUUID } from 'node:crypto';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { sampleClass } from './sample-outcomes.ts';

const CLASS = sampleClass(40);

/** Outcomes as a class of this cohort gives them, each with an id that nobody had before. */
export function madeOutcomes(cohort: string, count: number): readonly Outcome[] {
	return Array.from({ length: count }, (_, at): Outcome => {
		const sample = CLASS[at % CLASS.length];
		if (sample === undefined) throw new Error('a class has people');
		return { ...sample, cohort, id: randomUUID() };
	});
}
