import { existsSync, readdirSync } from 'node:fs';
import type { PackVersion } from '#lib/domain/pack/index.ts';

/** Versions of the packs that stand in a folder, signed or not, as folders or zips. */
export function madeVersions(folder: string): readonly PackVersion[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => {
		const match = /^safar-(\d{4}-\d{2}-\d{2}\.\d+)(?:\.zip)?$/.exec(name);
		return match?.[1] === undefined ? [] : [match[1]];
	});
}
