import * as v from 'valibot';
import { named } from '../outcome/words.ts';

/** What was ticked in a list or plan: names of options by the part in which they stand, and nothing else. */
export const picksSchema = v.pipe(
	v.record(v.string(), v.pipe(v.array(named<'key'>()), v.readonly())),
	v.readonly()
);
