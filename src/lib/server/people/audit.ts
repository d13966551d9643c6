import type { Person } from '../http/route.ts';
import type { Database } from '../store/open-database.ts';

/** What is worth knowing a year later. Only ever added to. */
export const AUDITED = [
	'export',
	'release',
	'cohort-made',
	'cohort-changed',
	'cohort-settled',
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

export interface AuditEntry {
	readonly at: Date;
	readonly person: Person['id'];
	readonly action: string;
	readonly about: string;
}

/**
 * Call before what it tells of is done: an export that was cut off is one all the same. `about`: codes of cohorts, the
 * kind of file; never anything of a learner, never a secret.
 */
export async function writeAudit(
	database: Database,
	person: Person['id'],
	action: Audited,
	about: string
): Promise<void> {
	await database
		.insertInto('audit')
		.values({ person, action, about: about.slice(0, 400) })
		.execute();
}

/** The newest first. */
export async function readAudit(database: Database, most = 200): Promise<readonly AuditEntry[]> {
	return database
		.selectFrom('audit')
		.select(['at', 'person', 'action', 'about'])
		.orderBy('at', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
}
