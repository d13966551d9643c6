import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveTo, type DatabaseUser } from './database-user.ts';
import { EngineProblem } from './engine-problem.ts';
import { postgresSettings } from './postgres-settings.ts';
import type { ReadyBinaries } from './ready-binaries.ts';
import { runProgram } from './run-program.ts';

/** Who owns everything in the embedded database; there is nobody else in it. */
export const OWNER = 'safar';

const UNFINISHED = 'new-';
/** No machine takes so long to make an empty database. */
const UNFINISHED_MS = 600_000;

/**
 * The folder of the database's own files, made at first. It is made beside its place and moved there whole, so that
 * neither a kill in the middle nor two first starts at once leave half a database.
 */
export async function dataCluster(
	folder: string,
	binaries: ReadyBinaries,
	socketFolder: string,
	user: DatabaseUser | null
): Promise<string> {
	const cluster = join(folder, 'cluster');
	if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(folder, cluster, binaries, user);
	const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
	if (version !== String(binaries.major)) {
		throw new EngineProblem(
			`the data in ${folder} were written by PostgreSQL ${version}, and this Safar brings ${binaries.major}. ` +
				'Start the Safar that wrote them, make a backup there, and restore it here.'
		);
	}
	const settings = join(cluster, 'postgresql.conf');
	await writeFile(settings, postgresSettings(socketFolder));
	await giveTo(user, settings);
	return cluster;
}

async function makeCluster(
	folder: string,
	cluster: string,
	{ bin }: ReadyBinaries,
	user: DatabaseUser | null
): Promise<void> {
	await clearUnfinished(folder);
	const made = await mkdtemp(join(folder, `${UNFINISHED}${process.pid}-`));
	await giveTo(user, made);
	const { code, said } = await runProgram(
		join(bin, 'initdb'),
		[
			...['-D', made, '-U', OWNER, '-E', 'UTF8', '--locale=C'],
			...['--auth-local=trust', '--auth-host=reject']
		],
		user
	);
	if (code !== 0) {
		await rm(made, { recursive: true, force: true });
		throw new EngineProblem(reasonOf(said, folder, user));
	}
	await chmod(made, 0o700);
	try {
		await rename(made, cluster);
	} catch (error) {
		await rm(made, { recursive: true, force: true });
		// Somebody else was first: theirs is as good.
		if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
	}
}

function reasonOf(said: string, folder: string, user: DatabaseUser | null): string {
	return user !== null && said.includes('Permission denied')
		? `Safar runs as root, its database must not, and the folder ${folder} cannot be reached by others. ` +
				'Set SAFAR_DATA to a folder like /var/lib/safar, or run Safar as another user.'
		: said;
}

/** What starts that were killed left behind. In a container all have the same number: then their age tells. */
async function clearUnfinished(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const owner = Number(/^new-(\d+)-/.exec(name)?.[1] ?? 0);
		if (owner === 0) continue;
		const { mtimeMs } = await stat(join(folder, name));
		const isOld = Date.now() - mtimeMs > UNFINISHED_MS;
		if (isOld || !isAlive(owner)) await rm(join(folder, name), { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
