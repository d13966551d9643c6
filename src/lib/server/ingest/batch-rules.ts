import type { CohortCode } from '#lib/domain/shared/index.ts';
import type { HubContext } from '../hub-context.ts';
import type { BatchRules } from './take-batch.ts';
import { weekOf } from './week-of.ts';

const DAY_MS = 86_400_000;

/** What decides over records that come now. Freshen the doors of their cohorts before. */
export function batchRules(
	{ config, doors, now }: Pick<HubContext, 'config' | 'doors' | 'now'>,
	vouchesFor: (cohort: CohortCode) => boolean
): BatchRules {
	const today = now();
	return {
		door: (cohort) => doors.find(cohort),
		vouchesFor,
		takesOpenUse: config.takesOpenUse,
		week: weekOf(today),
		lastWeek: weekOf(new Date(today.getTime() + 7 * DAY_MS))
	};
}
