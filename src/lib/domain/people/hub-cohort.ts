import type { Cohort } from '../outcome/index.ts';

/**
 * What a hub knows of a cohort. Never its key: with it sealed codes could be tried, and a hub has no need of them. The
 * name and the district are of the group, given by whoever runs it; they never stand on a learner's device.
 */
export interface HubCohort extends Pick<
	Cohort,
	'code' | 'programme' | 'country' | 'way' | 'created'
> {
	readonly name: string | null;
	readonly district: string | null;
	/** `tokenHash` of the cohort's token, as hex. `null`: nobody can prove to be invited. */
	readonly tokenHash: string | null;
	/** `false`: closed; nothing new is taken. */
	readonly takes: boolean;
}
