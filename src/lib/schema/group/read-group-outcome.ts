import type { GroupOutcome } from '#lib/domain/group/index.ts';
import type { Result } from '#lib/domain/shared/index.ts';
import { readRow, type RowProblem } from '../outcome/read-row.ts';
import { groupOutcomeSchema } from './group-outcome-schema.ts';

/** A room's counts from anywhere: the database, a file. */
export function readGroupOutcome(row: unknown): Result<GroupOutcome, RowProblem> {
	return readRow(groupOutcomeSchema, [], row);
}
