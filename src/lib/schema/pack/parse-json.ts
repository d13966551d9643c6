import * as v from 'valibot';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';

/** Bytes that should be JSON of a shape. Told are the first ten problems: a list of files can have as many as it has files. */
export function parseJson<Schema extends v.GenericSchema>(
	schema: Schema,
	bytes: Uint8Array
): Result<v.InferOutput<Schema>, string> {
	let data: unknown;
	try {
		data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return fail(['the file: not JSON']);
	}
	const parsed = v.safeParse(schema, data);
	if (parsed.success) return succeed(parsed.output);
	return fail(
		parsed.issues
			.slice(0, 10)
			.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
	);
}
