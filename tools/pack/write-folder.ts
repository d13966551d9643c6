import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackPart } from './pack-part.ts';

/** Writes the parts below `folder`, which is there whole or not at all. */
export async function writeFolder(
	folder: string,
	parts: readonly PackPart[],
	onFile: () => void
): Promise<void> {
	const beside = `${folder}.part`;
	await rm(beside, { recursive: true, force: true });
	const made = new Set<string>();
	for (const { path, from } of parts) {
		const file = join(beside, path);
		const parent = dirname(file);
		if (!made.has(parent)) await mkdir(parent, { recursive: true });
		made.add(parent);
		await (typeof from === 'string' ? copyFile(from, file) : writeFile(file, from));
		onFile();
	}
	await rename(beside, folder);
}
