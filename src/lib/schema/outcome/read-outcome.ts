import type { Outcome } from '#lib/domain/outcome/index.ts';
import type { Result } from '#lib/domain/shared/index.ts';
import { outcomeSchema } from './outcome-schema.ts';
import { readRow, type Migration, type RowProblem } from './read-row.ts';

/** Version 2 may hold a sealed code; a record of version 1 is one without and stays as it is. */
const migrations: readonly Migration[] = [(row) => row];

/** An outcome from anywhere: the database, a file, the wire. */
export function readOutcome(row: unknown): Result<Outcome, RowProblem> {
	return readRow(outcomeSchema, migrations, row);
}
