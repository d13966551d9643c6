/** What an author is told: where, which rule, what is wrong, how to mend it. */
export interface Problem {
	/** Relative to the content folder, with `/`. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly rule: string;
	readonly severity: 'error' | 'warning';
	readonly message: string;
	readonly remedy: string;
}

export function error(
	file: string,
	line: number,
	rule: string,
	message: string,
	remedy: string
): Problem {
	return { file, line, rule, severity: 'error', message, remedy };
}

export function warning(
	file: string,
	line: number,
	rule: string,
	message: string,
	remedy: string
): Problem {
	return { ...error(file, line, rule, message, remedy), severity: 'warning' };
}

/** One problem on one line, whatever an author wrote: control characters would break the terminal. */
export function formatProblem(problem: Problem): string {
	const { file, line, rule, severity, message, remedy } = problem;
	return `${file}:${line}: ${severity} ${rule}: ${message} — ${remedy}`.replace(
		/[\p{Cc}\p{Zl}\p{Zp}]+/gu,
		' '
	);
}

export function byPlace(a: Problem, b: Problem): number {
	return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.rule.localeCompare(b.rule, 'en');
}
