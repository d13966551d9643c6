import * as v from 'valibot';
import { AUDITED, type Audited } from '#lib/domain/people/index.ts';
import type { Person } from '../http/route.ts';
import type { Database } from '../store/open-database.ts';

export interface AuditEntry {
	readonly at: Date;
	readonly person: Person['id'];
	readonly action: Audited;
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

const actionSchema = v.picklist(AUDITED);

/** The newest first. */
export async function readAudit(database: Database, most = 200): Promise<readonly AuditEntry[]> {
	const rows = await database
		.selectFrom('audit')
		.select(['at', 'person', 'action', 'about'])
		.orderBy('at', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return rows.map((row) => ({ ...row, action: v.parse(actionSchema, row.action) }));
}
