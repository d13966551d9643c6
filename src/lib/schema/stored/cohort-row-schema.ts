import * as v from 'valibot';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import { LINK_WAYS } from '#lib/domain/outcome/index.ts';
import type { Migration } from '../outcome/read-row.ts';
import { cohortCodeSchema, hexSchema, isoWeekSchema, named, waveSchema } from '../outcome/words.ts';

const LINK_KEY_BYTES = 32;

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const settledSchema = v.pipe(
	v.strictObject({ offOne: countSchema, ambiguous: countSchema }),
	v.readonly()
);

export const cohortSchema = v.pipe(
	v.strictObject({
		code: cohortCodeSchema,
		linkKey: hexSchema(LINK_KEY_BYTES),
		created: isoWeekSchema,
		programme: v.nullable(named<'programme'>()),
		country: v.nullable(v.picklist(HELP_COUNTRIES)),
		way: v.picklist(LINK_WAYS),
		wave: v.nullable(waveSchema),
		closed: v.pipe(v.array(waveSchema), v.readonly()),
		slips: countSchema,
		settled: v.pipe(
			v.strictObject({
				endline: v.exactOptional(settledSchema),
				followup: v.exactOptional(settledSchema),
				late: v.exactOptional(settledSchema)
			}),
			v.readonly()
		)
	}),
	v.readonly()
);

/**
 * Version 2 knows the programme of a cohort and where its people come from; version 3 how they are linked, and
 * which waves are open and closed.
 */
export const COHORT_SCHEMA = 3;

/** From version 1 on, one step each. */
export const cohortMigrations: readonly Migration[] = [
	(row) => {
		const value = 'value' in row && row.value instanceof Object ? row.value : {};
		return { ...row, schema: 2, value: { ...value, programme: null, country: null } };
	},
	(row) => {
		const value = 'value' in row && row.value instanceof Object ? row.value : {};
		const waves = { way: 'token', wave: 'baseline', closed: [], slips: 0, settled: {} };
		return { ...row, schema: 3, value: { ...value, ...waves } };
	}
];
