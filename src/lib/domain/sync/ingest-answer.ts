import type { Uuid } from '../shared/index.ts';
import { SET_ASIDE_REASONS } from '../transfer/index.ts';

/** Records in one batch. */
export const MOST_IN_BATCH = 200;

/** Reasons that lie with the hub, not with the record: it may be taken another day, or by another hub. */
export const HUB_REASONS = [
	/** This hub has not heard of the cohort, or not yet. */
	'unknown-cohort',
	/** The trainer has closed the cohort. */
	'closed-cohort',
	/** So many came without proof that no more of them are held; with the cohort's token there is room. */
	'cohort-full',
	/** This hub takes outcomes of its own cohorts only. */
	'open-use-refused',
	/** So many unknown items that they must be invented. */
	'too-many-words'
] as const;

export const REFUSED_REASONS = [...SET_ASIDE_REASONS, ...HUB_REASONS] as const;
export type RefusedReason = (typeof REFUSED_REASONS)[number];

/** What a hub says of one record of a batch. The answers stand in the order in which the records were sent. */
export type IngestAnswer =
	/** `stored`: now, and durable. `duplicate`: the hub held it already. */
	| { readonly id: Uuid; readonly state: 'stored' | 'duplicate' }
	| {
			/** `null`: none could be made out. */
			readonly id: Uuid | null;
			readonly state: 'refused';
			readonly reason: RefusedReason;
			/** Where in the record, as `answers.3.option`; empty when there is no such place. */
			readonly where: string;
	  };

/** Whether the hub has it now. */
export function isHeld(
	answer: IngestAnswer
): answer is Extract<IngestAnswer, { readonly state: 'stored' | 'duplicate' }> {
	return answer.state !== 'refused';
}

/**
 * Whether it makes sense to send it again later: a newer hub reads newer records, a trainer may bring the cohort. All
 * other refused records are shown to whoever holds the device, and are not sent again by themselves.
 */
export function mayBeTakenLater(reason: RefusedReason): boolean {
	return reason === 'newer-schema' || isHubReason(reason);
}

export function isHubReason(reason: RefusedReason): reason is (typeof HUB_REASONS)[number] {
	return HUB_REASONS.some((one) => one === reason);
}
