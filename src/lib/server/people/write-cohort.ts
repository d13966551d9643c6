import type { HubCohort } from '#lib/domain/people/index.ts';
import type { Person } from '../http/route.ts';
import { changeCohort, registerCohort } from '../store/cohorts.ts';
import type { Database } from '../store/open-database.ts';
import { writeAudit } from './audit.ts';
import { addTrainer, isInScope, scopeOf } from './scope.ts';

/** A new cohort is followed by its maker; one that is there is changed by those who follow it, and by nobody else. */
export function writeCohort(
	database: Database,
	person: Person,
	cohort: HubCohort
): Promise<'made' | 'changed' | 'not-yours'> {
	return database.transaction().execute(async (transaction) => {
		if ((await registerCohort(transaction, cohort)) === 'made') {
			await addTrainer(transaction, cohort.code, person.id);
			await writeAudit(transaction, person.id, 'cohort-made', cohort.code);
			return 'made';
		}
		if (!isInScope(await scopeOf(transaction, person), cohort.code)) return 'not-yours';
		await changeCohort(transaction, cohort);
		await writeAudit(transaction, person.id, 'cohort-changed', cohort.code);
		return 'changed';
	});
}
