import type { Outcome } from '#lib/domain/outcome/index.ts';
import { succeed, type Result } from '#lib/domain/shared/index.ts';
import { outcomeSchema } from './outcome-schema.ts';
import { readPlainOutcome, type KnownNames } from './read-plain-outcome.ts';
import { readRow, type Migration, type RowProblem } from './read-row.ts';

/** Version 2 may hold a sealed code; a record of version 1 is one without and stays as it is. */
const migrations: readonly Migration[] = [(row) => row];

/** An outcome from anywhere: the database, a file, the wire. */
export function readOutcome(row: unknown): Result<Outcome, RowProblem> {
	return outcomeReader()(row);
}

/** The same gate for many rows, which share what was judged of one. */
export function outcomeReader(): (row: unknown) => Result<Outcome, RowProblem> {
	const names: KnownNames = new Map();
	return (row) => {
		const plain = readPlainOutcome(row, names);
		return plain === null ? parseOutcome(row) : succeed(plain);
	};
}

/** The whole gate, which says what is wrong. */
export function parseOutcome(row: unknown): Result<Outcome, RowProblem> {
	return readRow(outcomeSchema, migrations, row);
}
