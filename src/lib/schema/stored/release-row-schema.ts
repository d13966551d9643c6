import * as v from 'valibot';
import { AUDIENCES } from '#lib/domain/disclosure/index.ts';
import { cohortCodeSchema } from '../outcome/words.ts';

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const releaseSchema = v.pipe(
	v.strictObject({
		cohorts: v.pipe(v.array(cohortCodeSchema), v.minLength(1), v.readonly()),
		audience: v.picklist(AUDIENCES),
		divisions: v.pipe(v.array(v.string()), v.readonly()),
		people: v.pipe(v.record(v.string(), countSchema), v.readonly())
	}),
	v.readonly()
);
