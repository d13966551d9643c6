import * as v from 'valibot';
import { id } from './common.ts';

const items = v.pipe(v.array(id), v.nonEmpty('a list of at least one item'));

/** Gate of `instruments/<id>.yaml`. */
export const instrumentSchema = v.strictObject({
	id,
	version: v.pipe(v.number(), v.integer(), v.minValue(1, 'a version from 1 up')),
	module: id,
	forms: v.strictObject({ A: items, B: items })
});
