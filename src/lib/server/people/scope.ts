import type { CohortCode } from '#lib/domain/shared/index.ts';
import type { Person } from '../http/route.ts';
import type { Database } from '../store/open-database.ts';

/** Which cohorts somebody may see. Every route that reads results asks for it, and reads nothing else. */
export type Scope =
	| { readonly kind: 'all' }
	| { readonly kind: 'cohorts'; readonly cohorts: ReadonlySet<CohortCode> };

/** Managers see all cohorts, trainers their own, and whoever only views the published figures none. */
export async function scopeOf(database: Database, { id, role }: Person): Promise<Scope> {
	switch (role) {
		case 'manager':
			return { kind: 'all' };
		case 'trainer': {
			const rows = await database
				.selectFrom('cohort_trainer')
				.select('cohort_id')
				.where('person', '=', id)
				.execute();
			return { kind: 'cohorts', cohorts: new Set(rows.map(({ cohort_id }) => cohort_id)) };
		}
		case 'viewer':
			return { kind: 'cohorts', cohorts: new Set() };
	}
}

export function isInScope(scope: Scope, cohort: CohortCode): boolean {
	return scope.kind === 'all' || scope.cohorts.has(cohort);
}

/** Somebody follows a cohort from now on. Twice is once. */
export async function addTrainer(
	database: Database,
	cohort: CohortCode,
	person: Person['id']
): Promise<void> {
	await database
		.insertInto('cohort_trainer')
		.values({ cohort_id: cohort, person })
		.onConflict((conflict) => conflict.columns(['cohort_id', 'person']).doNothing())
		.execute();
}
