/** `null`: there is none, or none that anybody of ours shows. */
export function bearerOf(request: Request): string | null {
	return (
		/^Bearer ([\w.~+/-]{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
	);
}
