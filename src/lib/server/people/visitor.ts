import { isAPIError } from 'better-auth/api';
import { sql } from 'kysely';
import * as v from 'valibot';
import { ROLES } from '#lib/domain/people/index.ts';
import type { Person } from '../http/route.ts';
import type { Database } from '../store/open-database.ts';
import type { Auth } from './make-auth.ts';

/** Who signed in, by the cookie of a request. */
export interface Visitor extends Person {
	readonly name: string;
	readonly session: string;
}

const foundSchema = v.object({
	session: v.object({ id: v.string() }),
	user: v.object({
		...{ id: v.string(), name: v.string(), role: v.picklist(ROLES) },
		banned: v.nullish(v.literal(false))
	})
});

/** `null`: nobody, or somebody who may not enter any more. Rejects when the database cannot say. */
export async function visitorOf(
	auth: Auth,
	database: Database,
	request: Request
): Promise<Visitor | null> {
	if (!request.headers.has('cookie')) return null;
	const found: unknown = await auth.api
		.getSession({ headers: cookiesOf(request) })
		.catch(async (error: unknown) => {
			// It hides why: a database that is gone says so itself, and the caller is told to come again.
			if (isAPIError(error)) await sql`select 1`.execute(database);
			throw error;
		});
	const read = v.safeParse(foundSchema, found);
	if (!read.success) return null;
	const { session, user } = read.output;
	return { id: user.id, role: user.role, name: user.name, session: session.id };
}

/** Nothing else of a request is handed on: addresses and browsers would be kept with the session. */
export function cookiesOf(request: Request): Headers {
	return new Headers({ cookie: request.headers.get('cookie') ?? '' });
}
