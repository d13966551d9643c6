import * as v from 'valibot';
import { cohortCodeSchema } from '#lib/schema/outcome/words.ts';
import { nothing, problem, problemSchema } from '../http/answers.ts';
import type { Call, Method, Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { findCohort } from '../store/cohorts.ts';
import { writeAudit } from './audit.ts';
import { removeTrainer } from './cohort-lists.ts';
import { findPerson } from './people-store.ts';
import { addTrainer } from './scope.ts';

/** Who follows a cohort, for managers. */
export function trainerRoutes({ store }: Pick<HubContext, 'store'>): readonly Route[] {
	const { database } = store;

	const route = (method: Method, says: string, act: typeof addTrainer): Route => ({
		...{ method, path: '/api/cohorts/{code}/trainers/{person}', access: 'manager', body: null },
		says,
		answers: {
			204: { says: 'Done.', schema: null },
			404: { says: 'There is no such cohort, or no such person.', schema: problemSchema }
		},
		async handle({ params, person: by }: Call) {
			const code = v.safeParse(cohortCodeSchema, params['code']);
			const person = await findPerson(database, params['person'] ?? '');
			if (!code.success || person === null) return problem('not-found');
			if ((await findCohort(database, code.output)) === null) return problem('not-found');
			const about = `${code.output} ${method === 'PUT' ? '+' : '-'} ${person.id}`;
			await writeAudit(database, by?.id ?? '', 'cohort-changed', about);
			await act(database, code.output, person.id);
			return nothing();
		}
	});

	return [
		route('PUT', 'Somebody follows a cohort from now on.', addTrainer),
		route('DELETE', 'Somebody follows a cohort no more.', removeTrainer)
	];
}
