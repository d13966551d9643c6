import * as v from 'valibot';
import { HELP_COUNTRIES, type IsoDate } from '#lib/domain/catalogue/index.ts';
import type { StationId } from '#lib/domain/journey/index.ts';
import { readCountKey, VOLUMES } from '#lib/domain/kiosk/index.ts';
import { hexSchema, localeSchema } from '../outcome/words.ts';

/** A story or a cut of one: `the-offer/station`. */
const storySchema = v.custom<StationId>(
	(value) => typeof value === 'string' && /^[a-z\d][a-z\d-]*(?:\/[a-z\d-]+)?$/.test(value),
	'the name of a story is expected'
);

const daySchema = v.custom<IsoDate>(
	(value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
	'a day is expected, and nothing finer'
);

const countKeySchema = v.pipe(
	v.string(),
	v.check((key) => readCountKey(key) !== null, 'the name of a count is expected')
);

const wholeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const costSchema = (most: number) =>
	v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));

/** One row for each. */
export const kioskSchemas = {
	settings: v.pipe(
		v.strictObject({
			locale: localeSchema,
			country: v.picklist(HELP_COUNTRIES),
			stories: v.pipe(v.tupleWithRest([storySchema], storySchema), v.readonly()),
			volume: v.picklist(VOLUMES)
		}),
		v.readonly()
	),
	/** scrypt's costs have bounds here, so that a row from elsewhere cannot stop the box. */
	pin: v.pipe(
		v.strictObject({
			salt: hexSchema(16),
			hash: hexSchema(32),
			cost: v.pipe(
				v.strictObject({ N: costSchema(2 ** 18), r: costSchema(16), p: costSchema(4) }),
				v.readonly()
			)
		}),
		v.readonly()
	),
	lock: v.pipe(
		v.strictObject({ misses: wholeSchema, waitMs: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
		v.readonly()
	),
	counts: v.pipe(
		v.strictObject({
			since: daySchema,
			numbers: v.pipe(
				v.record(countKeySchema, v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
				v.readonly()
			)
		}),
		v.readonly()
	),
	wiped: daySchema
};
