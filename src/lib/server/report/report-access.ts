import type { Audience } from '#lib/domain/disclosure/index.ts';
import { isCohortCode } from '#lib/domain/outcome/index.ts';
import { problem } from '../http/answers.ts';
import type { Call, Person } from '../http/route.ts';
import { isInScope, scopeOf } from '../people/scope.ts';
import { findCohort, type HubCohort } from '../store/cohorts.ts';
import type { Database } from '../store/open-database.ts';

/** A cohort that this person may see. */
export interface SeenCohort {
	readonly cohort: HubCohort;
	readonly person: Person;
}

/** Whether there is such a cohort is told only to those who may see it: to others it is not there. */
export async function seenCohort(
	database: Database,
	{ person, params }: Pick<Call, 'person' | 'params'>
): Promise<SeenCohort | { readonly refusal: Response }> {
	const code = params['code'] ?? '';
	if (person === null || !isCohortCode(code)) return { refusal: problem('not-found') };
	if (!isInScope(await scopeOf(database, person), code)) return { refusal: problem('not-found') };
	const cohort = await findCohort(database, code);
	return cohort === null ? { refusal: problem('not-found') } : { cohort, person };
}

/**
 * Who follows the cohort knows its people anyway; a manager who only looks in is somebody from outside. `strict` is for
 * those whose own rules ask for more.
 */
export async function audienceOf(
	database: Database,
	{ cohort, person }: SeenCohort,
	query: URLSearchParams
): Promise<Audience> {
	if (query.get('strict') === '1') return 'outside-strict';
	const row = await database
		.selectFrom('cohort_trainer')
		.select('person')
		.where('cohort_id', '=', cohort.code)
		.where('person', '=', person.id)
		.executeTakeFirst();
	return row === undefined ? 'outside' : 'trainer';
}

/** Of everything that is larger than a cohort. */
export function officeAudience(query: URLSearchParams): Audience {
	return query.get('strict') === '1' ? 'outside-strict' : 'outside';
}
