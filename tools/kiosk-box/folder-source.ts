import { constants, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDebris, PACK_LIMITS, type PackRefusal } from '#lib/domain/pack/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import type { PackSource } from './pack-source.ts';

/** A pack that lies open in a folder. Links are refused, not followed: they could lead to any file of the kiosk. */
export function folderSource(folder: string): PackSource {
	return {
		async list(): Promise<Result<ReadonlyMap<string, number>, PackRefusal>> {
			const found = new Map<string, number>();
			const ahead = [''];
			for (let inside = ahead.pop(); inside !== undefined; inside = ahead.pop()) {
				for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
					const path = `${inside}${entry.name}`;
					if (isDebris(path)) continue;
					if (entry.isDirectory()) ahead.push(`${path}/`);
					else if (!isPlainFile(entry)) return fail([{ why: 'unsafe', where: path }]);
					else found.set(path, (await stat(join(folder, path))).size);
					if (found.size > PACK_LIMITS.files) return fail([{ why: 'extra', where: path }]);
				}
			}
			return succeed(found);
		},
		async open(path) {
			const file = await open(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW);
			return file.createReadStream();
		},
		close: () => Promise.resolve()
	};
}

function isPlainFile(entry: Dirent): boolean {
	return entry.isFile() && !entry.isSymbolicLink();
}
