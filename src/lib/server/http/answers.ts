import * as v from 'valibot';

/** Why a call was refused as a whole. Codes for programs; pages put them into words. */
export const PROBLEMS = [
	'malformed',
	'newer-version',
	'too-large',
	'not-json',
	'too-many',
	'sign-in',
	'not-allowed',
	'foreign-origin',
	'not-found',
	'wrong-method',
	'conflict',
	'unavailable',
	'failed'
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** RFC 9457, with our code. */
export const problemSchema = v.object({
	title: v.string(),
	status: v.number(),
	code: v.picklist(PROBLEMS)
});

/** Nothing of the API is kept by browsers or proxies, nor shown as a page. */
const HEADERS = {
	'cache-control': 'no-store',
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
};

const STATUS: Readonly<Record<Problem, number>> = {
	malformed: 400,
	'newer-version': 409,
	'too-large': 413,
	'not-json': 415,
	'too-many': 429,
	'sign-in': 401,
	'not-allowed': 403,
	'foreign-origin': 403,
	'not-found': 404,
	'wrong-method': 405,
	conflict: 409,
	unavailable: 503,
	failed: 500
};

export function json(value: unknown, status = 200): Response {
	return new Response(JSON.stringify(value), {
		status,
		headers: { ...HEADERS, 'content-type': 'application/json' }
	});
}

/** A file to be kept, whole or as it is written. */
export function attachment(
	body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
	name: string,
	type: string,
	headers: Readonly<Record<string, string>>
): Response {
	return new Response(body, {
		headers: {
			...HEADERS,
			...{ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
			...headers
		}
	});
}

export function nothing(status = 204): Response {
	return new Response(null, { status, headers: HEADERS });
}

/** `more`: further fields for the caller. Never anything that the caller did not send or may not know. */
export function problem(
	code: Problem,
	headers: Readonly<Record<string, string>> = {},
	more: Readonly<Record<string, unknown>> = {}
): Response {
	const status = STATUS[code];
	return new Response(JSON.stringify({ title: code, status, code, ...more }), {
		status,
		headers: { ...HEADERS, 'content-type': 'application/problem+json', ...headers }
	});
}

/** The body was not read, or not to its end: the connection cannot be used again. */
export const HANG_UP = { connection: 'close' };
