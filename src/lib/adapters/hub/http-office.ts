import * as v from 'valibot';
import {
	OFFICE_REFUSALS,
	type HubOffice,
	type OfficeAnswer,
	type OfficeRefusal
} from '#lib/domain/people/index.ts';
import {
	auditListSchema,
	cohortListSchema,
	cohortPageSchema,
	meSchema,
	newPasswordSchema,
	peopleListSchema,
	personMadeSchema,
	sessionListSchema
} from '#lib/schema/people/people-schema.ts';

const problemSchema = v.object({ code: v.string() });
/** An answer without a body. */
const nothingSchema = v.null();

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** The hub that served this page, over its API. A cookie says who asks; no script can read it. */
export function httpOffice(fetch: Fetch): HubOffice {
	const ask = <Schema extends v.GenericSchema>(
		schema: Schema,
		method: string,
		path: string,
		body?: object
	) => askHub(fetch, schema, method, path, body);
	const tell = (method: string, path: string, body?: object) =>
		ask(nothingSchema, method, path, body);
	const part = encodeURIComponent;

	return {
		setUp: (token, name, password) => tell('POST', 'set-up', { token, name, password }),
		signIn: (name, password) => tell('POST', 'sign-in', { name, password }),
		signOut: () => tell('POST', 'sign-out'),
		me: () => ask(meSchema, 'GET', 'me'),
		changePassword: (current, next) => tell('PUT', 'me/password', { current, next }),
		sessions: () => ask(sessionListSchema, 'GET', 'sessions'),
		endSession: (id) => tell('DELETE', `sessions/${part(id)}`),
		people: () => ask(peopleListSchema, 'GET', 'people'),
		addPerson: (name, role) => ask(personMadeSchema, 'POST', 'people', { name, role }),
		changePerson: ({ id, role, enters }) => tell('PUT', `people/${part(id)}`, { role, enters }),
		newPassword: (id) => ask(newPasswordSchema, 'POST', `people/${part(id)}/password`),
		endSessionsOf: (id) => tell('DELETE', `people/${part(id)}/sessions`),
		cohorts: () => ask(cohortListSchema, 'GET', 'cohorts'),
		cohort: (code) => ask(cohortPageSchema, 'GET', `cohorts/${code}`),
		writeCohort: ({ code, ...rest }) => tell('PUT', `cohorts/${code}`, rest),
		addTrainer: (code, person) => tell('PUT', `cohorts/${code}/trainers/${part(person)}`),
		removeTrainer: (code, person) => tell('DELETE', `cohorts/${code}/trainers/${part(person)}`),
		audit: () => ask(auditListSchema, 'GET', 'audit')
	};
}

/** A page of a static host, of a captive portal or of a proxy is no answer of a hub, whatever its status. */
async function askHub<Schema extends v.GenericSchema>(
	fetch: Fetch,
	schema: Schema,
	method: string,
	path: string,
	body: object | undefined
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

function refusalOf(value: unknown): OfficeRefusal {
	const read = v.safeParse(problemSchema, value);
	const known = OFFICE_REFUSALS.find((code) => read.success && code === read.output.code);
	return known ?? 'failed';
}
