import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo, type DatabaseUser } from './database-user.ts';
import { EngineProblem } from './engine-problem.ts';

/** Of the whole path of a socket: `sun_path` has 104 bytes on macOS and 108 on Linux, the last one a zero. */
const LONGEST_PATH = 103;
const SOCKET = '.s.PGSQL.5432';
const OWNER_ONLY = 0o700;

/**
 * The folder of the database's socket, closed to everybody else: who can open it needs no password. It stands in the
 * folder of the data unless the path is too long for a socket.
 */
export async function socketFolder(folder: string, user: DatabaseUser | null): Promise<string> {
	const near = join(folder, 'run');
	const short = join(
		tmpdir(),
		`safar-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
	);
	const path = Buffer.byteLength(join(near, SOCKET)) <= LONGEST_PATH ? near : short;
	await mkdir(path, { recursive: true, mode: OWNER_ONLY });
	await giveTo(user, path).catch(() => undefined);
	await chmod(path, OWNER_ONLY).catch(() => undefined);
	// In a folder for temporary files anybody may have made it first.
	const made = await lstat(path);
	const owner = user?.uid ?? process.getuid?.();
	if (!made.isDirectory() || made.uid !== owner || (made.mode & 0o077) !== 0) {
		throw new EngineProblem(`the folder ${path} belongs to somebody else.`);
	}
	return path;
}
