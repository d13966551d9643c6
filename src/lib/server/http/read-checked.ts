import * as v from 'valibot';
import { problem } from './answers.ts';
import { readJson, type BodyLimits } from './read-body.ts';

/** Of what people type. */
const SMALL: BodyLimits = { bytes: 8_192, unpacked: 8_192 };

/** The body, through its gate, or the answer that refuses it. */
export async function readChecked<Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema,
	limits: BodyLimits = SMALL
): Promise<{ readonly value: v.InferOutput<Schema> } | { readonly refusal: Response }> {
	const body = await readJson(request, limits);
	if ('refusal' in body) return body;
	const read = v.safeParse(schema, body.value);
	return read.success ? { value: read.output } : { refusal: problem('malformed') };
}
