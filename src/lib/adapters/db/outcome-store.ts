import type { Outcome, OutcomeShelf, OutcomeStore } from '#lib/domain/outcome/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { readOutcome } from '#lib/schema/outcome/read-outcome.ts';
import type { Change, Tables } from './tables.ts';

export function makeOutcomeStore(tables: Tables): OutcomeStore {
	return {
		add: (outcome) => tables.change([addOutcome(outcome)]),
		ofCohort: async (cohort) => shelve(await rowsOf(tables, cohort), cohort),
		all: async () => shelve(await tables.all('outcomes'))
	};
}

/** By id, once: the step that every closing of a quiz shares. */
export function addOutcome(outcome: Outcome): Change {
	return { kind: 'add-once', table: 'outcomes', key: outcome.id, row: outcome };
}

/** IndexedDB has no index entry for `null`. */
function rowsOf(tables: Tables, cohort: CohortCode | null): Promise<readonly unknown[]> {
	return cohort === null ? tables.all('outcomes') : tables.outcomesOf(cohort);
}

function shelve(rows: readonly unknown[], cohort?: CohortCode | null): OutcomeShelf {
	const read = rows.map((row) => ({ row, result: readOutcome(row) }));
	return {
		outcomes: read.flatMap(({ result }) =>
			result.ok && (cohort === undefined || result.value.cohort === cohort) ? [result.value] : []
		),
		setAside: read.flatMap(({ row, result }) =>
			result.ok ? [] : [{ key: idOf(row), problems: result.problems }]
		)
	};
}

function idOf(row: unknown): string {
	return row instanceof Object ? String(Reflect.get(row, 'id')) : '';
}
