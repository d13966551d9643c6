import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptVersions, type Installed } from '#lib/domain/pack/index.ts';
import { boxPlaces } from './box-places.ts';

/** Takes away what no pack needs any more: older ones, and what a cut-off update left. Only under the lock. */
export async function prune(into: string, installed: Installed | null): Promise<void> {
	const kept = new Set(keptVersions(installed));
	const versions = boxPlaces.versions(into);
	const names = await readdir(versions).catch(() => []);
	for (const name of names.filter((one) => !kept.has(one))) {
		await rm(join(versions, name), { recursive: true, force: true });
	}
}
