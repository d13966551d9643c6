import * as v from 'valibot';
import type { Settings } from '#lib/domain/outcome/index.ts';
import { cohortCodeSchema, formSchema } from '../outcome/words.ts';

/** One row for each setting, so that one that cannot be read leaves the others alone. */
export const settingSchemas = {
	activeCohort: v.nullable(cohortCodeSchema),
	owedForm: v.nullable(formSchema)
} satisfies Record<keyof Settings, v.GenericSchema>;
