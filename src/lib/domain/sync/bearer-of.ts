import { sealKeyOf, type Cohort, type JoinedCohort, type KeyedHash } from '../outcome/index.ts';
import type { CohortCode } from '../shared/index.ts';
import { cohortBearer, cohortToken } from './cohort-token.ts';

/** What a device shows for records of a cohort; `null`: it has nothing to show, and the hub holds them apart. */
export type BearerOf = (cohort: CohortCode | null) => string | null;

/**
 * `cohorts`: those that this device keeps for a trainer, whose own key makes the seal key. `joined`: the one of an own
 * phone, which got the seal key with its invitation; letters that were read out bring none.
 */
export function bearerOf(
	cohorts: readonly Cohort[],
	joined: JoinedCohort | null,
	hash: KeyedHash
): BearerOf {
	const keys = new Map<CohortCode, string>();
	if (joined?.sealKey != null) keys.set(joined.code, joined.sealKey);
	for (const { code, linkKey } of cohorts) keys.set(code, sealKeyOf(linkKey, hash));
	return (cohort) => {
		const key = cohort === null ? undefined : keys.get(cohort);
		if (cohort === null || key === undefined) return null;
		return cohortBearer(cohort, cohortToken(key, cohort, hash));
	};
}
