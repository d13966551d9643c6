import {
	newPasswordSchema,
	newPersonSchema,
	peopleListSchema,
	personChangeSchema,
	personMadeSchema
} from '#lib/schema/people/people-schema.ts';
import { json, nothing, problem, problemSchema } from '../http/answers.ts';
import { readChecked } from '../http/read-checked.ts';
import type { Route } from '../http/route.ts';
import { writeAudit } from './audit.ts';
import type { Doors } from './door-routes.ts';
import { newPassword } from './new-password.ts';
import { changePerson, endSessions, findPerson, listPeople } from './people-store.ts';

const UNKNOWN = { says: 'There is nobody with this id.', schema: problemSchema };
const MALFORMED = { says: 'The body is not what is asked for.', schema: problemSchema };

/** Who may sign in, for managers. A person is never deleted: the audit log goes on speaking of them. */
export function peopleRoutes({ context, desk }: Pick<Doors, 'context' | 'desk'>): readonly Route[] {
	const { database } = context.store;

	const list: Route = {
		...{ method: 'GET', path: '/api/people', access: 'manager', body: null },
		says: 'Everybody of the organisation.',
		answers: { 200: { says: 'People.', schema: peopleListSchema } },
		handle: async () => json(await listPeople(database))
	};

	const make: Route = {
		...{ method: 'POST', path: '/api/people', access: 'manager', body: newPersonSchema },
		says: 'Makes somebody, with a password that is told this once.',
		answers: {
			201: { says: 'The person and the password.', schema: personMadeSchema },
			400: MALFORMED,
			409: { says: 'Somebody has this name.', schema: problemSchema }
		},
		async handle({ request, person: by }) {
			const body = await readChecked(request, newPersonSchema);
			if ('refusal' in body) return body.refusal;
			const password = newPassword();
			const person = await desk.register(body.value.name, password, body.value.role);
			if (person === null) return problem('conflict');
			await writeAudit(database, by?.id ?? '', 'person-made', `${person.id} ${person.role}`);
			return json({ person, password }, 201);
		}
	};

	const change: Route = {
		...{ method: 'PUT', path: '/api/people/{id}', access: 'manager', body: personChangeSchema },
		says: 'Gives another role, or shuts somebody out. Ends all sessions of the person.',
		answers: {
			204: { says: 'Changed.', schema: null },
			400: MALFORMED,
			404: UNKNOWN,
			409: { says: 'Nobody else could manage the hub.', schema: problemSchema }
		},
		async handle({ request, params, person: by }) {
			const body = await readChecked(request, personChangeSchema);
			if ('refusal' in body) return body.refusal;
			const id = params['id'] ?? '';
			const { role, enters } = body.value;
			const aboutChange = `${id} ${role} ${enters ? 'enters' : 'out'}`;
			switch (await changePerson(database, id, body.value)) {
				case 'unknown':
					return problem('not-found');
				case 'last-manager':
					return problem('conflict');
				case 'changed':
					await writeAudit(database, by?.id ?? '', 'person-changed', aboutChange);
					return nothing();
			}
		}
	};

	const reset: Route = {
		...{ method: 'POST', path: '/api/people/{id}/password', access: 'manager', body: null },
		says: 'Gives a new password, which is told this once. Ends all sessions of the person.',
		answers: {
			200: { says: 'The new password.', schema: newPasswordSchema },
			404: UNKNOWN
		},
		async handle({ params, person: by }) {
			const person = await findPerson(database, params['id'] ?? '');
			if (person === null) return problem('not-found');
			await writeAudit(database, by?.id ?? '', 'password-reset', person.id);
			const password = newPassword();
			await desk.givePassword(person, password);
			return json({ password });
		}
	};

	const end: Route = {
		...{ method: 'DELETE', path: '/api/people/{id}/sessions', access: 'manager', body: null },
		says: 'Signs somebody out everywhere.',
		answers: { 204: { says: 'Signed out.', schema: null }, 404: UNKNOWN },
		async handle({ params, person: by }) {
			const person = await findPerson(database, params['id'] ?? '');
			if (person === null) return problem('not-found');
			await writeAudit(database, by?.id ?? '', 'session-ended', person.id);
			await endSessions(database, person.id);
			return nothing();
		}
	};

	return [list, make, change, reset, end];
}
