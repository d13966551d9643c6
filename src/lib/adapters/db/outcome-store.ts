import type { Outcome, OutcomeShelf, OutcomeStore } from '#lib/domain/outcome/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { outcomeReader } from '#lib/schema/outcome/read-outcome.ts';
import { runBreathing } from '../device/run-breathing.ts';
import type { Change, Tables } from './tables.ts';

export function makeOutcomeStore(tables: Tables): OutcomeStore {
	return {
		add: (outcome) => tables.change([addOutcome(outcome)]),
		ofCohort: async (cohort) => runBreathing(shelve(await rowsOf(tables, cohort), cohort)),
		all: async () => runBreathing(shelve(await tables.all('outcomes')))
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

/** Rows that are judged between two looks at the clock. */
const BREATH = 50;

/** In steps: each row goes through its gate, and a hundred thousand of them would hold the page up. */
function* shelve(
	rows: readonly unknown[],
	cohort?: CohortCode | null
): Generator<undefined, OutcomeShelf> {
	const readOutcome = outcomeReader();
	const outcomes: Outcome[] = [];
	const setAside: OutcomeShelf['setAside'][number][] = [];
	for (const [n, row] of rows.entries()) {
		if (n % BREATH === 0) yield;
		const read = readOutcome(row);
		if (!read.ok) setAside.push({ key: idOf(row), problems: read.problems });
		else if (cohort === undefined || read.value.cohort === cohort) outcomes.push(read.value);
	}
	return { outcomes, setAside };
}

function idOf(row: unknown): string {
	return row instanceof Object ? String(Reflect.get(row, 'id')) : '';
}
