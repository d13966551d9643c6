import type { SessionLine } from '#lib/domain/people/index.ts';
import { sessionListSchema } from '#lib/schema/people/people-schema.ts';
import { json, nothing, problem, problemSchema } from '../http/answers.ts';
import type { Route } from '../http/route.ts';
import type { Doors } from './door-routes.ts';
import { endSession, openSessions } from './sessions.ts';

const MINUTE_MS = 60_000;

/** Where somebody is signed in, and how that ends. */
export function sessionRoutes({
	context,
	desk
}: Pick<Doors, 'context' | 'desk'>): readonly Route[] {
	const { database } = context.store;

	const list: Route = {
		...{ method: 'GET', path: '/api/sessions', access: 'viewer', body: null },
		says: 'The own sessions that are open, the newest first.',
		answers: { 200: { says: 'Sessions.', schema: sessionListSchema } },
		async handle({ request }) {
			const visitor = await desk.visitor(request);
			if (visitor === null) return problem('sign-in');
			const sessions = await openSessions(database, visitor.id, context.now());
			return json(
				sessions.map(({ id, createdAt }): SessionLine => ({
					...{ id, here: id === visitor.session },
					since: new Date(Math.floor(createdAt.getTime() / MINUTE_MS) * MINUTE_MS).toISOString()
				}))
			);
		}
	};

	const end: Route = {
		...{ method: 'DELETE', path: '/api/sessions/{id}', access: 'viewer', body: null },
		says: 'Ends one of the own sessions, at once.',
		answers: {
			204: { says: 'It is over.', schema: null },
			404: { says: 'You have no such session.', schema: problemSchema }
		},
		async handle({ person, params }) {
			const isEnded =
				person !== null && (await endSession(database, person.id, params['id'] ?? ''));
			return isEnded ? nothing() : problem('not-found');
		}
	};

	return [list, end];
}
