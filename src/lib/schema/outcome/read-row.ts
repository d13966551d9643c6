import * as v from 'valibot';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';

export interface RowProblem {
	/** Where in the row, as `answers.3.option`; empty: the row itself. */
	readonly path: string;
	readonly message: string;
}

const versionedSchema = v.looseObject({ schema: v.pipe(v.number(), v.safeInteger()) });

/** One step from a schema version to the next: `migrations[0]` turns version 1 into version 2. */
export type Migration = (row: object) => object;

/**
 * Reads a row that this or an older Safar wrote. Every row says its version in `schema`; an old one is
 * brought up in single steps, one of a newer Safar is refused and left as it is.
 */
export function readRow<Schema extends v.GenericSchema>(
	schema: Schema,
	migrations: readonly Migration[],
	row: unknown
): Result<v.InferOutput<Schema>, RowProblem> {
	const version = v.safeParse(versionedSchema, row);
	if (!version.success) return fail(problemsOf(version.issues));
	const newest = migrations.length + 1;
	if (version.output.schema < 1 || version.output.schema > newest) {
		const message = `version ${version.output.schema} is not known here; the newest is ${newest}`;
		return fail([{ path: 'schema', message }]);
	}
	const upToDate = migrations
		.slice(version.output.schema - 1)
		.reduce<object>((older, migrate) => migrate(older), version.output);
	const read = v.safeParse(schema, upToDate);
	return read.success ? succeed(read.output) : fail(problemsOf(read.issues));
}

function problemsOf(issues: readonly v.BaseIssue<unknown>[]): readonly RowProblem[] {
	return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
}
