import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Installed } from '#lib/domain/pack/index.ts';
import { readInstalled } from '#lib/schema/pack/read-installed.ts';
import { boxPlaces } from './box-places.ts';
import { flush } from './flush.ts';

/** What runs; `nothing` on a new box, `broken` when the file cannot be read (a rotten disk, a hand that edited it). */
export async function loadInstalled(into: string): Promise<Installed | 'nothing' | 'broken'> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(boxPlaces.installed(into));
	} catch (problem) {
		const absent = problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
		return absent ? 'nothing' : 'broken';
	}
	const read = readInstalled(bytes);
	return read.ok ? read.value : 'broken';
}

/** The switch itself: one rename. Before it the old pack runs, after it the new one. */
export async function saveInstalled(into: string, installed: Installed): Promise<void> {
	const file = boxPlaces.installed(into);
	const beside = `${file}.new`;
	await writeFile(beside, `${JSON.stringify(installed, null, '\t')}\n`, { flush: true });
	await rename(beside, file);
	await flush(into);
}

/** A first pack that does not work: the box is as new. */
export async function dropInstalled(into: string): Promise<void> {
	await rm(boxPlaces.installed(into), { force: true });
	await flush(into);
}
