import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { EngineProblem } from './engine-problem.ts';
import { makeLibraryLinks } from './library-links.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { runProgram } from './run-program.ts';

export interface ReadyBinaries {
	readonly bin: string;
	/** 18 of 18.4: data folders of another one cannot be read. */
	readonly major: number;
}

/**
 * Programs that run as the given user: where they stand, or as a copy below `folder` where that user cannot reach
 * them, or where links cannot be made. Throws an `EngineProblem`.
 */
export async function readyBinaries(
	{ bin, portable }: PostgresBinaries,
	folder: string,
	user: DatabaseUser | null
): Promise<ReadyBinaries> {
	if (portable !== null) await makeLibraryLinks(portable).catch(() => undefined);
	const inPlace = await majorOf(bin, user);
	if (inPlace.major !== null) return { bin, major: inPlace.major };
	if (portable === null) throw new EngineProblem(inPlace.said);
	const copy = join(folder, 'postgres');
	await rm(copy, { recursive: true, force: true });
	await mkdir(copy, { recursive: true });
	await cp(portable, join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
	await makeLibraryLinks(join(copy, 'native'));
	const copied = await majorOf(join(copy, 'native', 'bin'), user);
	if (copied.major === null) throw new EngineProblem(copied.said);
	return { bin: join(copy, 'native', 'bin'), major: copied.major };
}

async function majorOf(
	bin: string,
	user: DatabaseUser | null
): Promise<{ readonly major: number | null; readonly said: string }> {
	const { code, said } = await runProgram(join(bin, 'postgres'), ['--version'], user);
	const major = /PostgreSQL\) (\d+)/.exec(said)?.[1];
	return { major: code === 0 && major !== undefined ? Number(major) : null, said };
}
