import * as v from 'valibot';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import type { Migration } from '../outcome/read-row.ts';
import { cohortCodeSchema, hexSchema, isoWeekSchema, named } from '../outcome/words.ts';

const LINK_KEY_BYTES = 32;

export const cohortSchema = v.pipe(
	v.strictObject({
		code: cohortCodeSchema,
		linkKey: hexSchema(LINK_KEY_BYTES),
		created: isoWeekSchema,
		programme: v.nullable(named<'programme'>()),
		country: v.nullable(v.picklist(HELP_COUNTRIES))
	}),
	v.readonly()
);

/** Version 2 knows the programme of a cohort and where its people come from. */
export const COHORT_SCHEMA = 2;

/** From version 1 on, one step each. */
export const cohortMigrations: readonly Migration[] = [
	(row) => {
		const value = 'value' in row && row.value instanceof Object ? row.value : {};
		return { ...row, schema: 2, value: { ...value, programme: null, country: null } };
	}
];
