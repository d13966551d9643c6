import * as v from 'valibot';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import { LINK_WAYS } from '#lib/domain/outcome/index.ts';
import { cohortCodeSchema, hexSchema, isoWeekSchema, named } from '../outcome/words.ts';
import { givenWords } from './given-words.ts';

const TOKEN_HASH_BYTES = 32;

const fields = {
	programme: v.nullable(named<'programme'>()),
	country: v.nullable(v.picklist(HELP_COUNTRIES)),
	way: v.picklist(LINK_WAYS),
	created: isoWeekSchema,
	name: v.nullable(givenWords),
	district: v.nullable(givenWords),
	tokenHash: v.nullable(hexSchema(TOKEN_HASH_BYTES)),
	takes: v.boolean()
};

export const hubCohortSchema = v.pipe(
	v.strictObject({ code: cohortCodeSchema, ...fields }),
	v.readonly()
);

/** What is sent to an address that names the code. */
export const hubCohortBodySchema = v.pipe(v.strictObject(fields), v.readonly());
