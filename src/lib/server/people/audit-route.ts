import type { AuditLine } from '#lib/domain/people/index.ts';
import { auditListSchema } from '#lib/schema/people/people-schema.ts';
import { json } from '../http/answers.ts';
import type { Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { readAudit } from './audit.ts';
import { listPeople } from './people-store.ts';

/** `GET /api/audit`: who took results out, and who changed what. */
export function auditRoute({ store }: Pick<HubContext, 'store'>): Route {
	return {
		...{ method: 'GET', path: '/api/audit', access: 'manager', body: null },
		says: 'Who did what, to the minute, the newest first. Of people of the organisation only.',
		answers: { 200: { says: 'Lines of the log.', schema: auditListSchema } },
		async handle() {
			const people = await listPeople(store.database);
			const names = new Map(people.map(({ id, name }) => [id, name]));
			const entries = await readAudit(store.database);
			return json(
				entries.map(({ at, person, action, about }): AuditLine => ({
					...{ at: at.toISOString(), action },
					person: names.get(person) ?? null,
					about: about
						.split(' ')
						.map((word) => names.get(word) ?? word)
						.join(' ')
				}))
			);
		}
	};
}
