import type { CohortLine } from '#lib/domain/people/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import type { Person } from '../http/route.ts';
import { allCohorts } from '../store/cohorts.ts';
import type { Database } from '../store/open-database.ts';
import { isInScope, type Scope } from './scope.ts';

/** The cohorts of a scope, with how many records of each are here. */
export async function cohortLines(
	database: Database,
	scope: Scope
): Promise<readonly CohortLine[]> {
	const states = await database.selectFrom('cohort_state').select(['cohort_id', 'held']).execute();
	const held = new Map(states.map((state) => [state.cohort_id, state.held]));
	const cohorts = await allCohorts(database);
	return cohorts
		.filter(({ code }) => isInScope(scope, code))
		.map((cohort) => ({ cohort, held: held.get(cohort.code) ?? 0 }));
}

export async function trainersOf(
	database: Database,
	cohort: CohortCode
): Promise<readonly { readonly id: string; readonly name: string }[]> {
	return database
		.selectFrom('cohort_trainer')
		.innerJoin('auth_user', 'auth_user.id', 'cohort_trainer.person')
		.select(['auth_user.id', 'auth_user.name'])
		.where('cohort_id', '=', cohort)
		.orderBy('username')
		.execute();
}

/** Twice is once. */
export async function removeTrainer(
	database: Database,
	cohort: CohortCode,
	person: Person['id']
): Promise<void> {
	await database
		.deleteFrom('cohort_trainer')
		.where('cohort_id', '=', cohort)
		.where('person', '=', person)
		.execute();
}
