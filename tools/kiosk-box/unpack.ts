import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PACK_PLACES, type PackRefusal } from '#lib/domain/pack/index.ts';
import { sha256 } from '../pack/hash-parts.ts';
import { boxPlaces } from './box-places.ts';
import { flush } from './flush.ts';
import { readFileOf, refusalOf } from './pack-source.ts';
import type { FoundPack } from './find-pack.ts';

/**
 * Copies every listed file beside the pack that runs and judges the bytes that it writes: what lies on a stick can
 * change between two readings. In the end all of it is on the disk, under its version.
 *
 * @returns why not; then nothing is left of it
 */
export async function unpack(
	found: FoundPack,
	into: string,
	onProgress: (share: number) => void
): Promise<PackRefusal | null> {
	const incoming = boxPlaces.incoming(into);
	const place = boxPlaces.version(into, found.list.pack.version);
	try {
		const refusal = await copyAll(found, incoming, onProgress);
		if (refusal !== null) {
			await rm(incoming, { recursive: true, force: true });
			return refusal;
		}
		// Left by an update that was cut off; nothing runs from it, or the version would have been refused.
		await rm(place, { recursive: true, force: true });
		await rename(incoming, place);
		await flush(boxPlaces.versions(into));
		return null;
	} catch (problem) {
		await rm(incoming, { recursive: true, force: true });
		return refusalOf(problem, into);
	}
}

async function copyAll(
	{ source, list }: FoundPack,
	folder: string,
	onProgress: (share: number) => void
): Promise<PackRefusal | null> {
	const folders = new Set([folder]);
	await mkdir(folder, { recursive: true });
	const written: string[] = [];
	const { files } = list.pack;
	for (const { path, bytes, sha256: hash } of files) {
		const read = await readFileOf(source, path, bytes);
		if (!read.ok) return read.problems[0] ?? { why: 'stick', where: path };
		if (read.value.length < bytes) return { why: 'cut-off', where: path };
		if (sha256(read.value) !== hash) return { why: 'changed', where: path };
		const file = join(folder, path);
		const parent = dirname(file);
		if (!folders.has(parent)) await mkdir(parent, { recursive: true });
		folders.add(parent);
		await writeFile(file, read.value, { flag: 'wx' });
		written.push(file);
		onProgress((0.8 * written.length) / files.length);
	}
	const own = [PACK_PLACES.manifest, PACK_PLACES.signature].map((name) => join(folder, name));
	await writeFile(join(folder, PACK_PLACES.manifest), list.bytes, { flag: 'wx' });
	await writeFile(join(folder, PACK_PLACES.signature), list.signature, { flag: 'wx' });
	// After all are written: the first waits for most of them, the rest find little to do.
	const all = [...written, ...own, ...folders];
	for (const [index, one] of all.entries()) {
		await flush(one);
		onProgress(0.8 + (0.2 * (index + 1)) / all.length);
	}
	return null;
}
