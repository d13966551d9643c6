import * as v from 'valibot';
import { cohortCodeSchema, hexSchema, isoWeekSchema } from '../outcome/words.ts';

const LINK_KEY_BYTES = 32;

export const cohortSchema = v.pipe(
	v.strictObject({
		code: cohortCodeSchema,
		linkKey: hexSchema(LINK_KEY_BYTES),
		created: isoWeekSchema
	}),
	v.readonly()
);
