import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PackedFile } from '#lib/domain/pack/index.ts';
import type { PackPart } from './pack-part.ts';

/** Size and hash of each part, in their order. No part of ours is too large to be held in memory for a moment. */
export async function hashParts(
	parts: readonly PackPart[],
	onFile: () => void
): Promise<readonly PackedFile[]> {
	const files: PackedFile[] = [];
	for (const { path, from } of parts) {
		const bytes = typeof from === 'string' ? await readFile(from) : from;
		files.push({ path, bytes: bytes.length, sha256: sha256(bytes) });
		onFile();
	}
	return files;
}

export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
