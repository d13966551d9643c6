import * as v from 'valibot';
import { parseGuarded } from './guard-record.ts';

/** First line of a `.safar` file. A change that an older Safar could not read gets the next format number. */
export const FILE_FORMAT = 1;

const markSchema = v.looseObject({
	safar: v.literal('outcomes'),
	format: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
});

const manifestSchema = v.looseObject({
	...markSchema.entries,
	format: v.literal(FILE_FORMAT),
	/** Version of the Safar that wrote it. */
	app: v.pipe(v.string(), v.maxLength(40)),
	/** Newest schema of a record in it. */
	schema: v.pipe(v.number(), v.safeInteger()),
	count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	offer: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
	/** For whom: rows of single people stay inside the programme. */
	use: v.literal('inside-the-programme')
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** `null`: the line is no manifest; a word: it is one that cannot be used. */
export function readManifest(line: string): Manifest | 'newer-format' | 'damaged' | null {
	const parsed = parseGuarded(line);
	if ('reason' in parsed) return null;
	const mark = v.safeParse(markSchema, parsed.value);
	if (!mark.success) return null;
	if (mark.output.format > FILE_FORMAT) return 'newer-format';
	const manifest = v.safeParse(manifestSchema, parsed.value);
	return manifest.success ? manifest.output : 'damaged';
}
