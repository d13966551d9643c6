import * as v from 'valibot';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import { LINK_WAYS, type Settings } from '#lib/domain/outcome/index.ts';
import { cohortCodeSchema, formSchema, hexSchema, named } from '../outcome/words.ts';

const SEAL_KEY_BYTES = 16;

const joinedSchema = v.pipe(
	v.strictObject({
		code: cohortCodeSchema,
		way: v.picklist(LINK_WAYS),
		country: v.nullable(v.picklist(HELP_COUNTRIES)),
		instrument: named<'instrument'>(),
		sealKey: v.nullable(hexSchema(SEAL_KEY_BYTES)),
		// Rows of phones that joined before a class could hide anything have none.
		hidden: v.optional(v.pipe(v.array(named<'module'>()), v.readonly()), [])
	}),
	v.readonly()
);

/** One row for each setting, so that one that cannot be read leaves the others alone. */
export const settingSchemas = {
	activeCohort: v.nullable(cohortCodeSchema),
	owedForm: v.nullable(formSchema),
	joined: v.nullable(joinedSchema)
} satisfies Record<keyof Settings, v.GenericSchema>;
