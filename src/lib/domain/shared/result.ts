/** What a gate answers: a typed value, or every problem that it found. */
export type Result<Value, Problem> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value };
}

export function fail<Problem>(problems: readonly Problem[]): {
	readonly ok: false;
	readonly problems: readonly Problem[];
} {
	return { ok: false, problems };
}
