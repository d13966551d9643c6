import * as v from 'valibot';

const milliseconds = v.pipe(v.number(), v.minValue(0));

/** `/narration/clips/<clip>.json`, and one entry of a pack's manifest. */
export const clipTimingSchema = v.strictObject({
	clip: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u, 'expected 16 hexadecimal digits')),
	durationMs: milliseconds,
	marks: v.pipe(
		v.array(v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), milliseconds])),
		v.readonly()
	)
});
