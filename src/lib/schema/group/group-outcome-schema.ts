import * as v from 'valibot';
import { countOfNone, COUNTED_BY, MOST_PRESENT } from '#lib/domain/group/index.ts';
import { instrumentTakenSchema } from '../outcome/outcome-schema.ts';
import {
	cohortCodeSchema,
	isoWeekSchema,
	localeSchema,
	named,
	uuidSchema,
	versionSchema,
	waveSchema
} from '../outcome/words.ts';

/** No item has more than eight; a longer list is a mistake or an attack. */
const MOST_OPTIONS = 12;

export const countSchema = v.pipe(
	v.number(),
	v.safeInteger(),
	v.minValue(0),
	v.maxValue(MOST_PRESENT)
);
export const presentSchema = v.pipe(countSchema, v.minValue(1));
export const countedBySchema = v.picklist(COUNTED_BY);

const countsSchema = v.pipe(
	v.array(v.pipe(v.strictObject({ option: named<'option'>(), count: countSchema }), v.readonly())),
	v.minLength(1),
	v.maxLength(MOST_OPTIONS),
	v.check(
		(counts) => new Set(counts.map(({ option }) => option)).size === counts.length,
		'each option may stand here once'
	),
	v.readonly()
);

/**
 * The gate of a room's counts, stored or sent. Strict, like that of an outcome: a field that is not in the contract (a
 * name, a time, a list of people) makes the record refused.
 */
export const groupOutcomeSchema = v.pipe(
	v.strictObject({
		id: uuidSchema,
		schema: v.literal(1),
		round: uuidSchema,
		cohort: cohortCodeSchema,
		instrument: instrumentTakenSchema,
		wave: waveSchema,
		locale: localeSchema,
		week: isoWeekSchema,
		item: named<'item'>(),
		version: versionSchema,
		by: countedBySchema,
		present: presentSchema,
		counts: countsSchema,
		content: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'the hash of the content is expected'))
	}),
	v.forward(
		v.check((group) => countOfNone(group) >= 0, 'more answers than people who were present'),
		['counts']
	),
	v.readonly()
);
