import type { CohortCode } from '../shared/index.ts';
import type { HubCohort } from './hub-cohort.ts';
import type { Role } from './role.ts';

/** Who is signed in. */
export interface Me {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
}

export interface PersonLine extends Me {
	/** `false`: may not sign in any more. */
	readonly enters: boolean;
}

export interface SessionLine {
	readonly id: string;
	/** When it began, to the minute, ISO 8601. */
	readonly since: string;
	/** The one that asks. */
	readonly here: boolean;
}

export interface CohortLine {
	readonly cohort: HubCohort;
	/** Records that are at the hub, also those that are held apart. */
	readonly held: number;
}

export interface CohortPage extends CohortLine {
	/** Who follows it, besides the managers. */
	readonly trainers: readonly { readonly id: string; readonly name: string }[];
}

/** What is worth knowing a year later. Only ever added to. */
export const AUDITED = [
	'export',
	'release',
	'cohort-made',
	'cohort-changed',
	'cohort-settled',
	'cohort-taken-in',
	'person-made',
	'person-changed',
	'password-reset',
	'session-ended',
	'hub-made',
	'hub-ended',
	'forward-changed',
	'import'
] as const;
export type Audited = (typeof AUDITED)[number];

export interface AuditLine {
	/** To the minute, ISO 8601. */
	readonly at: string;
	/** `null`: the hub's console, or somebody who is not there any more. */
	readonly person: string | null;
	readonly action: Audited;
	readonly about: string;
}

/** Why a hub did not do what it was asked. */
export const OFFICE_REFUSALS = [
	'sign-in',
	'not-allowed',
	'conflict',
	'malformed',
	'too-many',
	'not-found',
	'failed'
] as const;
export type OfficeRefusal = (typeof OFFICE_REFUSALS)[number];

/** `no-hub`: nobody at this address answers as a hub does: no network, a static host, a page to log in to a Wi-Fi. */
export type OfficeAnswer<Value> =
	| { readonly kind: 'done'; readonly value: Value }
	| { readonly kind: 'refused'; readonly why: OfficeRefusal }
	| { readonly kind: 'no-hub' };

export type NotDone = OfficeRefusal | 'no-hub';

/** `null`: it was done. */
export function whyNot<Value>(answer: OfficeAnswer<Value>): NotDone | null {
	if (answer.kind === 'done') return null;
	return answer.kind === 'no-hub' ? 'no-hub' : answer.why;
}

/** What a person of the organisation can ask of a hub. Never rejects. */
export interface HubOffice {
	setUp(token: string, name: string, password: string): Promise<OfficeAnswer<null>>;
	signIn(name: string, password: string): Promise<OfficeAnswer<null>>;
	signOut(): Promise<OfficeAnswer<null>>;
	me(): Promise<OfficeAnswer<Me>>;
	changePassword(current: string, next: string): Promise<OfficeAnswer<null>>;
	sessions(): Promise<OfficeAnswer<readonly SessionLine[]>>;
	endSession(id: string): Promise<OfficeAnswer<null>>;
	people(): Promise<OfficeAnswer<readonly PersonLine[]>>;
	/** The password is told this once. */
	addPerson(
		name: string,
		role: Role
	): Promise<OfficeAnswer<{ readonly person: PersonLine; readonly password: string }>>;
	changePerson(person: PersonLine): Promise<OfficeAnswer<null>>;
	newPassword(id: string): Promise<OfficeAnswer<{ readonly password: string }>>;
	endSessionsOf(id: string): Promise<OfficeAnswer<null>>;
	cohorts(): Promise<OfficeAnswer<readonly CohortLine[]>>;
	cohort(code: CohortCode): Promise<OfficeAnswer<CohortPage>>;
	/** Makes it, or changes one that is followed. */
	writeCohort(cohort: HubCohort): Promise<OfficeAnswer<null>>;
	addTrainer(code: CohortCode, person: string): Promise<OfficeAnswer<null>>;
	removeTrainer(code: CohortCode, person: string): Promise<OfficeAnswer<null>>;
	audit(): Promise<OfficeAnswer<readonly AuditLine[]>>;
}
