import type { LineProblem } from '#lib/domain/sync/index.ts';

/**
 * What a hub tells about itself. A closed list: there is no event of a single call, and no field for an address, a
 * statement, a name or a secret, so none can slip in.
 */
export type LogEvent =
	| { readonly event: 'started'; readonly engine: Engine; readonly schema: readonly string[] }
	| { readonly event: 'stopping' }
	| { readonly event: 'stopped' }
	| { readonly event: 'not-durable'; readonly setting: string }
	| { readonly event: 'database-lost'; readonly problem: ProblemInLog }
	| { readonly event: 'database-back' }
	| { readonly event: 'counts-checked'; readonly cohorts: number; readonly differ: number }
	| { readonly event: 'work-failed'; readonly work: 'reports'; readonly problem: ProblemInLog }
	| { readonly event: 'call-failed'; readonly route: string; readonly problem: ProblemInLog }
	/** Results go to the central hub (`null`), or why they do not. */
	| { readonly event: 'forward'; readonly problem: LineProblem | null };

export type Engine = 'embedded' | 'postgres';
export type Log = (event: LogEvent) => void;

/** An error without its message: messages of databases hold values. */
export interface ProblemInLog {
	readonly name: string;
	/** SQLSTATE, or a code of the system like ECONNREFUSED. */
	readonly code: string | null;
	/** Where in the program, without the message. */
	readonly stack: readonly string[];
}

const FRAMES = 6;

export function problemInLog(error: unknown): ProblemInLog {
	if (!(error instanceof Error)) return { name: typeof error, code: null, stack: [] };
	const code: unknown = Reflect.get(error, 'code');
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return {
		name: error.name,
		code: typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : null,
		stack: frames.slice(0, FRAMES).map(placeOf)
	};
}

/** One line of JSON for each event, with the hour: finer times could say when somebody was here. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
	return (event) => {
		write(JSON.stringify({ hour: `${now().toISOString().slice(0, 13)}Z`, ...event }));
	};
}

/** `at keepOutcomes (…/store/keep-records.ts:31:9)`: no folder of this machine. */
function placeOf(frame: string): string {
	return frame
		.trim()
		.replaceAll(/(?:file:\/\/)?\/[^\s)]*?((?:[^/\s)]+\/)?[^/\s)]+)(?=[)\s]|$)/g, '$1');
}
