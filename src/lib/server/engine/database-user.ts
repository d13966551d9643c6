import { chown, readFile } from 'node:fs/promises';
import { EngineProblem } from './engine-problem.ts';

/** A user of the system without rights. */
export interface DatabaseUser {
	readonly uid: number;
	readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** Whom the database must run as: PostgreSQL refuses to be root. `null`: whoever runs Safar. */
export async function databaseUser(): Promise<DatabaseUser | null> {
	if (process.getuid?.() !== 0) return null;
	const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
	for (const name of CANDIDATES) {
		const [, , uid, gid] = lines.find(([user]) => user === name) ?? [];
		if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new EngineProblem(
		'PostgreSQL refuses to run as root, and this system has neither a user "postgres" nor "nobody". ' +
			'Run Safar as another user.'
	);
}

export async function giveTo(user: DatabaseUser | null, path: string): Promise<void> {
	if (user !== null) await chown(path, user.uid, user.gid);
}
