import * as v from 'valibot';
import { named } from '../outcome/words.ts';
import type { StationId } from '#lib/domain/journey/index.ts';

/** `the-offer`, `the-offer/station`, `tool:fee-check`. */
const stationSchema = v.custom<StationId>(
	(value) => typeof value === 'string' && /^(?:tool:)?[a-z\d][a-z\d/-]{0,79}$/.test(value),
	'the name of a station is expected'
);

export const journeySchema = v.pipe(
	v.strictObject({
		path: v.nullable(named<'path'>()),
		done: v.pipe(v.array(stationSchema), v.readonly())
	}),
	v.readonly()
);
