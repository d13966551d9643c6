import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	compareVersions,
	confirm,
	PACK_PLACES,
	PACK_VERSION,
	rollBack,
	type Installed
} from '#lib/domain/pack/index.ts';
import { sha256 } from '../pack/hash-parts.ts';
import { boxPlaces } from './box-places.ts';
import { isWhole } from './check-folder.ts';
import { loadInstalled, saveInstalled } from './installed-file.ts';

/**
 * `as-before`: nothing to do. `confirmed`: a new pack was cut off while it was tried, and is whole. `rolled-back`: the
 * one that should run is not whole, the one before runs. `recovered`: nobody knew what runs; the newest whole one does.
 */
export type Settling = 'as-before' | 'confirmed' | 'rolled-back' | 'recovered';

/**
 * Brings a box that was cut off at any moment back to one whole pack.
 *
 * @returns null when there is none: a new box, or a disk that has lost both
 */
export async function settle(
	into: string
): Promise<{ readonly installed: Installed; readonly settling: Settling } | null> {
	const loaded = await loadInstalled(into);
	if (loaded === 'nothing') return null;
	if (loaded === 'broken') return recover(into);
	const depth = loaded.onTrial ? 'contents' : 'sizes';
	if (await isWhole(into, loaded, depth)) {
		if (!loaded.onTrial) return { installed: loaded, settling: 'as-before' };
		return save(into, confirm(loaded), 'confirmed');
	}
	const before = rollBack(loaded);
	if (before !== null && (await isWhole(into, before, 'contents'))) {
		return save(into, before, 'rolled-back');
	}
	return recover(into);
}

async function recover(
	into: string
): Promise<{ readonly installed: Installed; readonly settling: Settling } | null> {
	const names = await readdir(boxPlaces.versions(into)).catch(() => []);
	const versions = names.filter((name) => PACK_VERSION.test(name)).sort(compareVersions);
	for (const current of versions.reverse()) {
		const listHash = await hashOfList(into, current);
		if (listHash === null) continue;
		const installed = { current, listHash, previous: null, onTrial: false };
		if (await isWhole(into, installed, 'contents')) return save(into, installed, 'recovered');
	}
	return null;
}

async function hashOfList(into: string, version: string): Promise<string | null> {
	try {
		return sha256(await readFile(join(boxPlaces.version(into, version), PACK_PLACES.manifest)));
	} catch {
		return null;
	}
}

async function save(into: string, installed: Installed, settling: Settling) {
	await saveInstalled(into, installed);
	return { installed, settling };
}
