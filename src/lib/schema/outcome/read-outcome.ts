import type { Outcome } from '#lib/domain/outcome/index.ts';
import type { Result } from '#lib/domain/shared/index.ts';
import { outcomeSchema } from './outcome-schema.ts';
import { readRow, type RowProblem } from './read-row.ts';

/** An outcome from anywhere: the database, a file, the wire. */
export function readOutcome(row: unknown): Result<Outcome, RowProblem> {
	return readRow(outcomeSchema, [], row);
}
