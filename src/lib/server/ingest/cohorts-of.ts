import type { CohortCode } from '#lib/domain/shared/index.ts';
import type { SentRecord } from '#lib/schema/sync/read-batch.ts';

/** The cohorts of which these records are. */
export function cohortsOf(records: readonly SentRecord[]): ReadonlySet<CohortCode> {
	return new Set(
		records.flatMap(({ read }) =>
			read.kind === 'outcome' && read.outcome.cohort !== null ? [read.outcome.cohort] : []
		)
	);
}
