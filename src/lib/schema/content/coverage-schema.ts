import * as v from 'valibot';
import { id } from './common.ts';

const text = v.pipe(v.string(), v.nonEmpty('some words'));

/** Gate of `coverage.yaml`. */
export const coverageSchema = v.array(
	v.strictObject({
		id,
		asks: text,
		answers: v.array(
			v.strictObject({
				module: id,
				scenes: v.pipe(v.array(id), v.nonEmpty('a list of at least one scene'))
			})
		),
		note: v.optional(v.nullable(text), null)
	})
);
