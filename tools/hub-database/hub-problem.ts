import { RestoreProblem } from '#lib/server/backup/restore-backup.ts';
import { portProblem } from '../start/port.ts';

/** What to tell the person at the terminal. */
export function hubProblem(problem: unknown): string {
	if (problem instanceof RestoreProblem) return problem.message;
	const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
	if (code === 'EEXIST')
		return 'Another backup is being written there, or was cut off: delete its ".part".';
	if (code === 'ENOENT') return 'There is no such file or folder.';
	return portProblem(problem, 0);
}
