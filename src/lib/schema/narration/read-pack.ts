import * as v from 'valibot';
import { fail, succeed, type ClipHash, type Result } from '#lib/domain/shared/index.ts';
import { clipTimingSchema } from './clip-timing-schema.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const packHeader = v.record(clipTimingSchema.entries.clip, v.strictTuple([place, place]));

const LENGTH_BYTES = 4;

/**
 * Takes a downloaded pack apart (its layout stands at `narrationPath.pack`; offsets count from the end of
 * the header). The clips are views into `bytes`, not copies.
 */
export function readPack(bytes: Uint8Array): Result<ReadonlyMap<ClipHash, Uint8Array>, string> {
	if (bytes.byteLength < LENGTH_BYTES) return fail(['header: the file ends before it']);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = LENGTH_BYTES + view.getUint32(0, true);
	if (start > bytes.byteLength) return fail(['header: the file ends inside it']);
	const parsed = v.safeParse(packHeader, parseJson(bytes.subarray(LENGTH_BYTES, start)));
	if (!parsed.success) {
		return fail(
			parsed.issues.map((issue) => `header.${v.getDotPath(issue) ?? ''}: ${issue.message}`)
		);
	}
	const clips = new Map<ClipHash, Uint8Array>();
	for (const [clip, [offset, length]] of Object.entries(parsed.output)) {
		const end = start + offset + length;
		if (end > bytes.byteLength) return fail([`header.${clip}: the file ends before its sound`]);
		clips.set(clip, bytes.subarray(start + offset, end));
	}
	return succeed(clips);
}

/** Undefined for what is not JSON, which the schema then refuses. */
function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return undefined;
	}
}
