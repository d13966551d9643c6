import * as v from 'valibot';
import type { ClipTiming, PackManifest } from '#lib/domain/narration/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { clipTimingSchema } from './clip-timing-schema.ts';
import { packManifestSchema } from './pack-manifest-schema.ts';

/** What the build, the server and the worker answer about the voice. Problems read `clips.3.marks: …`. */
export function parseClipTiming(data: unknown): Result<ClipTiming, string> {
	return parse(clipTimingSchema, data);
}

export function parsePackManifest(data: unknown): Result<PackManifest, string> {
	return parse(packManifestSchema, data);
}

function parse<Schema extends v.GenericSchema>(
	schema: Schema,
	data: unknown
): Result<v.InferOutput<Schema>, string> {
	const parsed = v.safeParse(schema, data);
	if (parsed.success) return succeed(parsed.output);
	return fail(
		parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
	);
}
