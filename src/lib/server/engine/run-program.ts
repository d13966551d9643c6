import { spawn } from 'node:child_process';
import type { DatabaseUser } from './database-user.ts';

export interface ProgramRun {
	/** `null`: it was killed, or could not be started at all. */
	readonly code: number | null;
	/** The end of what it said. */
	readonly said: string;
}

const KEPT_CHARS = 4_000;

/** Runs a program of PostgreSQL to its end, as another user where one is given. Never rejects. */
export function runProgram(
	program: string,
	args: readonly string[],
	user: DatabaseUser | null
): Promise<ProgramRun> {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			// The folder that Safar was started in may be closed to the other user.
			cwd: '/',
			// Its messages are read by a program: in English, whatever the machine speaks.
			env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
			...(user === null ? {} : { uid: user.uid, gid: user.gid })
		});
		let said = '';
		const listen = (chunk: Buffer): void => {
			said = (said + chunk.toString()).slice(-KEPT_CHARS);
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		child.once('error', (error) => {
			resolve({ code: null, said: error.message });
		});
		// Not 'close': a database that was started inherits what it was started with.
		child.once('exit', (code) => {
			resolve({ code, said: said.trim() });
		});
	});
}
