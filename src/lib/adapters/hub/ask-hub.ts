import * as v from 'valibot';
import {
	OFFICE_REFUSALS,
	type OfficeAnswer,
	type OfficeRefusal
} from '#lib/domain/people/index.ts';

const problemSchema = v.object({ code: v.string() });
/** An answer without a body. */
export const nothingSchema = v.null();

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/**
 * One call of the API, read by the schema of its answer. A cookie says who asks. A page of a static host, of a captive
 * portal or of a proxy is no answer of a hub, whatever its status.
 */
export async function askHub<Schema extends v.GenericSchema>(
	fetch: Fetch,
	schema: Schema,
	method: string,
	path: string,
	body?: object
): Promise<OfficeAnswer<v.InferOutput<Schema>>> {
	try {
		const answer = await fetch(`/api/${path}`, {
			...{ method, redirect: 'error', cache: 'no-store', credentials: 'same-origin' },
			...(body === undefined
				? {}
				: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
		});
		const isJson = /^application\/(?:problem\+)?json/.test(
			answer.headers.get('content-type') ?? ''
		);
		const isEmpty = answer.status === 204 || answer.status === 201;
		const value: unknown = isJson ? await answer.json() : null;
		if (!isJson && !isEmpty) return { kind: 'no-hub' };
		if (!answer.ok) return { kind: 'refused', why: refusalOf(value) };
		const read = v.safeParse(schema, value);
		return read.success ? { kind: 'done', value: read.output } : { kind: 'no-hub' };
	} catch {
		return { kind: 'no-hub' };
	}
}

/** By the code of a problem document. */
export function refusalOf(value: unknown): OfficeRefusal {
	const read = v.safeParse(problemSchema, value);
	const known = OFFICE_REFUSALS.find((code) => read.success && code === read.output.code);
	return known ?? 'failed';
}
