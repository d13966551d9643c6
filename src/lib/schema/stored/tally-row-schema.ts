import * as v from 'valibot';
import { cohortCodeSchema, named } from '../outcome/words.ts';

/** Counts of choices; a count is a whole number from 1. */
export const tallySchema = v.pipe(
	v.strictObject({
		cohort: cohortCodeSchema,
		module: named<'module'>(),
		counts: v.pipe(
			v.record(named<'spoken'>(), v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
			v.readonly()
		)
	}),
	v.readonly()
);
