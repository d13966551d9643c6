import { fail, succeed, type ClipHash, type Result } from '#lib/domain/shared/index.ts';

export interface PackedClip {
	readonly clip: ClipHash;
	/** A view into the pack, not a copy. */
	readonly bytes: Uint8Array;
}

/**
 * - `truncated`: it ends before its header or its last clip does.
 * - `header`: the header is too long, not JSON, or names something that is not a clip.
 * - `layout`: clips overlap, leave gaps, or do not fill the file.
 */
export type PackProblem = 'truncated' | 'header' | 'layout';

/** A header of 5,000 clips is 200 kB; a length beyond this is an attack or noise. */
const LONGEST_HEADER = 2_000_000;

/**
 * Splits a pack (layout: `domain/narration/pack.ts`; offsets count from the end of the header) into its
 * clips. Every byte belongs to exactly one clip, so a cut or spliced download is refused as a whole and a
 * hostile header cannot make the device store the same bytes many times.
 */
export function readPack(bytes: Uint8Array): Result<readonly PackedClip[], PackProblem> {
	if (bytes.length < 4) return fail(['truncated']);
	const headerLength = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
	if (headerLength > LONGEST_HEADER) return fail(['header']);
	if (bytes.length < 4 + headerLength) return fail(['truncated']);
	const entries = readHeader(bytes.subarray(4, 4 + headerLength));
	if (entries === null) return fail(['header']);
	const body = bytes.subarray(4 + headerLength);
	let end = 0;
	const clips: PackedClip[] = [];
	for (const { clip, offset, length } of entries) {
		if (offset !== end) return fail(['layout']);
		end = offset + length;
		clips.push({ clip, bytes: body.subarray(offset, end) });
	}
	if (end > body.length) return fail(['truncated']);
	return end === body.length ? succeed(clips) : fail(['layout']);
}

interface Entry {
	readonly clip: ClipHash;
	readonly offset: number;
	readonly length: number;
}

function readHeader(bytes: Uint8Array): readonly Entry[] | null {
	let header: unknown;
	try {
		header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
	if (typeof header !== 'object' || header === null || Array.isArray(header)) return null;
	const entries: Entry[] = [];
	for (const [clip, place] of Object.entries<unknown>({ ...header })) {
		if (!/^[0-9a-f]{16}$/.test(clip) || !isPair(place)) return null;
		const [offset, length] = place;
		if (!isCount(offset) || !isCount(length) || length === 0) return null;
		entries.push({ clip, offset, length });
	}
	return entries.sort((a, b) => a.offset - b.offset);
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
	return Array.isArray(value) && value.length === 2;
}
