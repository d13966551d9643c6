import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PACK_PLACES, type CarriedPack, type PackedFile } from '#lib/domain/pack/index.ts';
import { readCarriedPack } from '#lib/schema/pack/read-carried-pack.ts';
import { sha256 } from '../pack/hash-parts.ts';
import { boxPlaces } from './box-places.ts';

/** `sizes`: every file is there and as long as it was: soon done. `contents`: every byte. */
export type Depth = 'sizes' | 'contents';

/** The list of a pack that was unpacked on this box; null when it is not the one with this hash. */
export async function listOf(
	into: string,
	version: string,
	listHash: string
): Promise<CarriedPack | null> {
	try {
		const bytes = await readFile(join(boxPlaces.version(into, version), PACK_PLACES.manifest));
		if (sha256(bytes) !== listHash) return null;
		const read = readCarriedPack(bytes);
		return read.ok ? read.value : null;
	} catch {
		return null;
	}
}

/** Whether an unpacked pack is whole. */
export async function isWhole(
	into: string,
	{ current, listHash }: { readonly current: string; readonly listHash: string },
	depth: Depth
): Promise<boolean> {
	const pack = await listOf(into, current, listHash);
	if (pack === null) return false;
	const folder = boxPlaces.version(into, current);
	for (const file of pack.files) if (!(await isAsListed(folder, file, depth))) return false;
	return true;
}

async function isAsListed(folder: string, file: PackedFile, depth: Depth): Promise<boolean> {
	const place = join(folder, file.path);
	try {
		if (depth === 'sizes') return (await stat(place)).size === file.bytes;
		return sha256(await readFile(place)) === file.sha256;
	} catch {
		return false;
	}
}
