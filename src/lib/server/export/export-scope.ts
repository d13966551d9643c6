import { isCohortCode } from '#lib/domain/outcome/index.ts';
import type { Person } from '../http/route.ts';
import { isInScope, scopeOf } from '../people/scope.ts';
import { allCohorts } from '../store/cohorts.ts';
import type { Database } from '../store/open-database.ts';

/** Which cohorts go into a file. */
export interface ExportScope {
	/** `undefined`: everything that the hub has, open use too. */
	readonly cohorts: readonly string[] | undefined;
	/** In a few words, for the audit. */
	readonly about: string;
}

/** By `?cohort=` or `?programme=`, else all that the person may see. `null`: there is nothing of that for this person. */
export async function exportScope(
	database: Database,
	person: Person,
	query: URLSearchParams
): Promise<ExportScope | null> {
	const scope = await scopeOf(database, person);
	const [cohort, programme] = [query.get('cohort'), query.get('programme')];
	if (cohort !== null) {
		const isSeen = isCohortCode(cohort) && isInScope(scope, cohort);
		return isSeen ? { cohorts: [cohort], about: cohort } : null;
	}
	if (programme !== null) {
		const own = (await allCohorts(database)).filter((one) => one.programme === programme);
		const cohorts = own.map(({ code }) => code).filter((code) => isInScope(scope, code));
		return cohorts.length === 0 ? null : { cohorts, about: programme };
	}
	if (scope.kind === 'all') return { cohorts: undefined, about: 'all' };
	return { cohorts: [...scope.cohorts].sort(), about: 'own' };
}
