import type * as v from 'valibot';
import type { HubOffice } from '#lib/domain/people/index.ts';
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
import { askHub, nothingSchema, type Fetch } from './ask-hub.ts';

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
