import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions, PACK_PLACES, type PackRefusal } from '#lib/domain/pack/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { folderSource } from './folder-source.ts';
import type { PackSource } from './pack-source.ts';
import { readList, type SignedList } from './read-list.ts';
import { zipSource } from './zip-source.ts';

export interface FoundPack {
	readonly source: PackSource;
	readonly list: SignedList;
}

/**
 * The newest pack that is rightly signed: `from` itself (a folder or a zip), or what lies directly in it, as on a stick.
 * When none is, why the first was refused. The caller closes the source.
 */
export async function findPack(
	from: string,
	trusted: KeyObject
): Promise<Result<FoundPack, PackRefusal>> {
	let best: FoundPack | null = null;
	let refusal: PackRefusal = { why: 'none' };
	for (const place of await placesIn(from)) {
		const source = await openAt(place);
		if (!source.ok) {
			refusal = refusal.why === 'none' ? (source.problems[0] ?? refusal) : refusal;
			continue;
		}
		const list = await readList(source.value, trusted);
		if (list.ok && (best === null || isNewer(list.value, best.list))) {
			await best?.source.close();
			best = { source: source.value, list: list.value };
			continue;
		}
		await source.value.close();
		if (!list.ok && refusal.why === 'none') refusal = list.problems[0] ?? refusal;
	}
	return best === null ? fail([refusal]) : succeed(best);
}

function isNewer(a: SignedList, b: SignedList): boolean {
	return compareVersions(a.pack.version, b.pack.version) > 0;
}

async function placesIn(from: string): Promise<readonly string[]> {
	if (!existsSync(from)) return [];
	if (/\.zip$/i.test(from) || existsSync(join(from, PACK_PLACES.manifest))) return [from];
	const names = await readdir(from);
	return names
		.filter((name) => !name.startsWith('.'))
		.map((name) => join(from, name))
		.filter((place) => isZip(place) || existsSync(join(place, PACK_PLACES.manifest)))
		.sort();
}

function isZip(place: string): boolean {
	return /safar[^/\\]*\.zip$/i.test(place);
}

async function openAt(place: string): Promise<Result<PackSource, PackRefusal>> {
	try {
		if ((await stat(place)).isDirectory()) return succeed(folderSource(place));
		return succeed(await zipSource(place));
	} catch {
		return fail([{ why: 'cut-off', where: place }]);
	}
}
