import type { Person } from '../http/route.ts';
import type { HubContext, HubPart } from '../hub-context.ts';
import type { Allowance } from '../ingest/buckets.ts';
import { AddressFence } from './address-fence.ts';
import { auditRoute } from './audit-route.ts';
import { cohortRoutes } from './cohort-routes.ts';
import { doorRoutes } from './door-routes.ts';
import { FrontDesk } from './front-desk.ts';
import { peopleRoutes } from './people-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { makeSetUpToken } from './set-up-links.ts';
import { trainerRoutes } from './trainer-routes.ts';

export interface People extends HubPart {
	/** `null`: nobody signed in. */
	personOf(request: Request): Promise<Person | null>;
	/** A link that makes the first manager, good once and for a day; `null`: there is a manager. */
	firstManagerLink(origin: string): Promise<string | null>;
}

/** `allowance`: of tries to sign in from one address. */
export async function openPeople(context: HubContext, allowance?: Allowance): Promise<People> {
	const desk = await FrontDesk.open(context);
	const doors = { context, desk, fence: new AddressFence(allowance) };
	return {
		routes: [
			...doorRoutes(doors),
			...sessionRoutes(doors),
			...peopleRoutes(doors),
			...cohortRoutes(context),
			...trainerRoutes(context),
			auditRoute(context)
		],
		personOf: (request) => desk.visitor(request),
		async firstManagerLink(origin) {
			const token = await makeSetUpToken(context.store.database, context.now());
			// Behind the hash: it stands in no log and in no `referer`.
			return token === null ? null : `${origin}/en/trainer/hub/set-up/#${token}`;
		}
	};
}
