import { EngineProblem } from '#lib/server/engine/engine-problem.ts';
import { NewerSchema } from '#lib/server/store/migrate.ts';
import { DatabaseProblem } from '#lib/server/store/reach-database.ts';
import { UnfitContent } from '../narrate/unfit-content.ts';
import { UnfitSettings } from '../serve/hub-of-environment.ts';

/** Reads `PORT`; 3000 when it is not set, null when it is not a port. */
export function readPort(value: string | undefined): number | null {
	if (value === undefined || value === '') return 3000;
	return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : null;
}

/** Their messages say what to do. */
const MEANT_FOR_PEOPLE = [EngineProblem, DatabaseProblem, NewerSchema, UnfitSettings];

/** What to tell the person whose server did not start. */
export function portProblem(problem: unknown, port: number): string {
	if (problem instanceof UnfitContent) {
		return `The stories cannot be told like this:\n${problem.message}`;
	}
	if (problem instanceof Error && MEANT_FOR_PEOPLE.some((kind) => problem instanceof kind)) {
		return problem.message;
	}
	const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${String(port)} is taken by another program. Try another: PORT=${String(port + 1)} npm start`;
		case 'EACCES':
			return `This user may not listen on port ${String(port)}. Try another: PORT=3000 npm start`;
		default:
			return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
	}
}
