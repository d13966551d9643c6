import * as v from 'valibot';
import { askedFormSchema, hexSchema, named, waveSchema } from '../outcome/words.ts';

const TOKEN_BYTES = 16;

const takenFormSchema = v.pipe(
	v.strictObject({ instrument: named<'instrument'>(), wave: waveSchema, form: askedFormSchema }),
	v.readonly()
);

export const personSchema = v.pipe(
	v.strictObject({
		token: hexSchema(TOKEN_BYTES),
		taken: v.pipe(v.array(takenFormSchema), v.readonly())
	}),
	v.readonly()
);
