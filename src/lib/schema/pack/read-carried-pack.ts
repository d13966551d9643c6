import * as v from 'valibot';
import {
	bytesOf,
	PACK_LIMITS,
	PACK_PLACES,
	wrongPaths,
	type CarriedPack,
	type PackLabel
} from '#lib/domain/pack/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { carriedPackSchema, packLabelSchema } from './carried-pack-schema.ts';
import { parseJson } from './parse-json.ts';

/** The gate of `manifest.json`. Problems read `files: unsafe: ../etc/passwd`. */
export function readCarriedPack(bytes: Uint8Array): Result<CarriedPack, string> {
	if (bytes.length > PACK_LIMITS.manifest) return fail(['the list: longer than any']);
	const parsed = parseJson(carriedPackSchema, bytes);
	if (!parsed.ok) return parsed;
	const { files } = parsed.value;
	const paths = files.map(({ path }) => path);
	const problems = wrongPaths(paths).map(({ path, problem }) => `files: ${problem}: ${path}`);
	if (bytesOf(parsed.value) > PACK_LIMITS.all) problems.push('files: larger than any pack');
	for (const needed of [PACK_PLACES.firstPage, PACK_PLACES.kioskPage, PACK_PLACES.label]) {
		if (!paths.includes(needed)) problems.push(`files: without ${needed}`);
	}
	return problems.length > 0 ? fail(problems) : succeed(parsed.value);
}

/** The gate of `site/pack.json`. */
export function readPackLabel(data: unknown): Result<PackLabel, string> {
	const parsed = v.safeParse(packLabelSchema, data);
	return parsed.success
		? succeed(parsed.output)
		: fail(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the label'}: ${issue.message}`));
}
